package io.github.conditionalrest.core;

import io.github.conditionalrest.core.RuntimeBinding.Shown;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Sees every method of every root resource when the application starts, on every runtime, and checks what annotations
 * say of it, and of the sub-resources to which it leads. It registers nothing: the filters are there already.
 */
final class MethodVerifier implements DynamicFeature {

    private final Policies policies;
    private final @Nullable Application toldToFeature;
    private final AtomicBoolean started = new AtomicBoolean();

    @Context
    private @Nullable Application application;

    /**
     * For all methods.
     *
     * @param policies those of the filter, which refuses for itself what shows only with a request
     * @param toldToFeature the application as the feature was told, for a runtime that tells dynamic features none, or
     *     null where it was not told either
     */
    MethodVerifier(Policies policies, @Nullable Application toldToFeature) {
        this.policies = policies;
        this.toldToFeature = toldToFeature;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (policies.areServed()) {
            return;
        }
        Application told = application == null ? toldToFeature : application;
        Class<?> ofAll = told == null ? null : told.getClass();
        if (!started.getAndSet(true)) {
            Policies.verify(ofAll, RootResources.methods(told));
        }
        Policies.verify(ofAll, List.of(new Shown(resource.getResourceClass(), resource.getResourceMethod())));
    }
}

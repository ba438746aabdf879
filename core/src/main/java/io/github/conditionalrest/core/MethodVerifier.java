package io.github.conditionalrest.core;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * Sees every method of every root resource when the application starts, on every runtime, and checks what annotations
 * say of it, and of the sub-resources to which it leads. It registers nothing: the filters are there already.
 */
final class MethodVerifier implements DynamicFeature {

    private final Policies policies;
    private final @Nullable Class<?> toldToFeature;

    @Context
    private @Nullable Application application;

    /**
     * For all methods.
     *
     * @param toldToFeature the application as the feature was told, for a runtime that tells dynamic features none, or
     *     null where it was not told either
     */
    MethodVerifier(Policies policies, @Nullable Class<?> toldToFeature) {
        this.policies = policies;
        this.toldToFeature = toldToFeature;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        policies.verify(
                application == null ? toldToFeature : application.getClass(),
                resource.getResourceClass(),
                resource.getResourceMethod());
    }
}

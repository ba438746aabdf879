package io.github.conditionalrest.core;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * Sees every resource method when the application starts, on every runtime, and checks what its annotations say. It
 * registers nothing: the filters are bound by name, which also reaches sub-resource methods everywhere.
 */
final class MethodVerifier implements DynamicFeature {

    private final Policies policies;

    @Context
    private @Nullable Application application;

    MethodVerifier(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        policies.verify(
                ResourceMethod.of(resource.getResourceClass(), resource.getResourceMethod()),
                application == null ? null : application.getClass());
    }
}

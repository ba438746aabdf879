package io.github.conditionalrest.core;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Has {@link HoldingBack} around what the methods return of whose content a tag may be made, and around no other:
 * RESTEasy writes nothing asynchronously around which there is an interceptor.
 */
final class DigestedMethods implements DynamicFeature {

    private final Policies policies;
    private final HoldingBack holdingBack;

    DigestedMethods(Policies policies, HoldingBack holdingBack) {
        this.policies = policies;
        this.holdingBack = holdingBack;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (policies.mayDigest(resource.getResourceClass(), resource.getResourceMethod())) {
            context.register(holdingBack, ConditionalFeature.AROUND_OTHER_INTERCEPTORS);
        }
    }
}

package io.github.conditionalrest.core;

import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;

/**
 * Guards what an annotation asks for and the runtime does not bind to it (REQ-10): CXF takes no notice of the class of
 * a sub-resource, and Jersey of the class behind a proxy, of the one that implements an interface with {@code @Path},
 * and of an application that is a bean. It is bound to nothing and sees every request.
 */
final class EveryMethodFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String GUARDED = EveryMethodFilter.class.getName();

    private final Policies policies;
    private final PreconditionFilter guarding;
    private final ValidatorFieldsFilter describing;

    @Context
    private ResourceInfo resource;

    @Context
    private Application application;

    @Context
    private Providers providers;

    EveryMethodFilter(Policies policies, PreconditionFilter guarding, ValidatorFieldsFilter describing) {
        this.policies = policies;
        this.guarding = guarding;
        this.describing = describing;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        // the name-bound one comes first, where there is one
        if (PreconditionEvaluator.of(request) != null) {
            return;
        }
        ResourceInfo matched = PreconditionFilter.matched(request, resource);
        if (matched.getResourceMethod() != null && policies.isAskedFor(matched, application)) {
            request.setProperty(GUARDED, true);
            guarding.filter(request, matched, application, providers);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(GUARDED) != null) {
            describing.filter(request, response, providers);
        }
    }
}

package io.github.conditionalrest.core;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;

/**
 * Guards what an annotation asks for and the runtime does not bind to it (REQ-10): CXF takes no notice of the class of
 * a sub-resource, and Jersey of the class behind a proxy, of the one that implements an interface with {@code @Path},
 * and of an application that is a bean. It is bound to nothing and sees every request.
 */
final class EveryMethodFilter implements ContainerRequestFilter {

    private final Policies policies;
    private final PreconditionFilter guarding;
    private final Predicate<ContainerRequestContext> bound;
    private final IgnoredConditions ignored;

    @Context
    private ResourceInfo resource;

    @Context
    private Application application;

    @Context
    private Providers providers;

    /**
     * The filter of one application.
     *
     * @param bound as {@link RuntimeBinding#isBound}
     */
    EveryMethodFilter(
            Policies policies,
            PreconditionFilter guarding,
            Predicate<ContainerRequestContext> bound,
            IgnoredConditions ignored) {
        this.policies = policies;
        this.guarding = guarding;
        this.bound = bound;
        this.ignored = ignored;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (PreconditionFilter.wasBound(request)) {
            return; // the name-bound one comes first, where there is one
        }
        ResourceInfo matched = PreconditionFilter.matched(request, resource);
        if (matched.getResourceMethod() == null) {
            return;
        }
        Policy policy;
        try {
            matched = answering(matched, request);
            policy = policies.asked(matched, request.getMethod(), application);
            if (policy == null && bound.test(request)) {
                policy = policies.ofBound(matched, request.getMethod(), application);
            }
        } catch (IllegalStateException wrong) {
            throw InternalFailure.of(request, "" + wrong.getMessage(), wrong);
        }
        if (policy == null) {
            ignored.look(request, matched);
        } else {
            guarding.guard(request, policy, providers);
        }
    }

    // The runtime tells the type on which @Path stands, or the class that it was given. The object that answers may be
    // of a subclass: RESTEasy has it from a factory, CDI from an alternative, a specializing bean or a producer.
    private ResourceInfo answering(ResourceInfo matched, ContainerRequestContext request) {
        Class<?> told = matched.getResourceClass();
        List<Object> targets = request.getUriInfo().getMatchedResources();
        Class<?> type = policies.implementation(told, targets.isEmpty() ? null : targets.get(0));
        return type == told ? matched : new Matched(type, matched.getResourceMethod());
    }

    private record Matched(Class<?> type, Method method) implements ResourceInfo {

        @Override
        public Class<?> getResourceClass() {
            return type;
        }

        @Override
        public Method getResourceMethod() {
            return method;
        }
    }
}

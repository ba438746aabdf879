package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Refuses, answers from the client's cache, or lets the method run: before the entity is read. */
@Conditional
final class PreconditionFilter implements ContainerRequestFilter {

    private final Policies policies;
    private final Guards guards;

    @Context
    private ResourceInfo resource;

    @Context
    private Application application;

    PreconditionFilter(Policies policies, Guards guards) {
        this.policies = policies;
        this.guards = guards;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        filter(request, resource, application);
    }

    void filter(ContainerRequestContext request, ResourceInfo matched, Application ofAll) throws IOException {
        String method = request.getMethod();
        Policy policy = policies.of(matched, method, ofAll);
        // OPTIONS, TRACE and CONNECT: preconditions are ignored (RFC 9110 §13.2.1)
        if (policy == null || !Evaluator.selectsRepresentation(method)) {
            return;
        }
        Guard guard = guards.guard(policy, request);
        request.setProperty(PreconditionEvaluator.PROPERTY, guard);
        guard.require(method, request.getHeaders());
        ValidatorSource source = policy.source();
        if (source == null || guard.assumes(request)) {
            return;
        }
        Validators current = current(source, request);
        if (guard.answersNotModified(method, request.getHeaders(), current)) {
            request.abortWith(Response.notModified().build()); // the response filter adds the fields
        }
    }

    private static Validators current(ValidatorSource source, ContainerRequestContext request) throws IOException {
        Validators current;
        try {
            current = source.current(request);
        } catch (RuntimeException | IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(
                    "The validator source " + source.getClass().getName() + " failed; the method did not run", failure);
        }
        if (current == null) {
            throw new IllegalStateException(
                    "The validator source " + source.getClass().getName()
                            + " returned null: return Validators.absent() for a resource that does not exist");
        }
        return current;
    }
}

package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, answers from the client's cache, or lets the method run: before the entity is read. It is a filter of its
 * own, bound by name, only where no binding tells what the runtime has bound.
 */
@Conditional
final class PreconditionFilter implements ContainerRequestFilter {

    // What is left in a request is seen by whatever it is forwarded to, so that the evaluator is no sign of this.
    private static final String BOUND = PreconditionFilter.class.getName();

    private final Policies policies;
    private final Guards guards;
    private final RuntimeBinding.@Nullable Mappers mappers;
    private final Map<Class<? extends Throwable>, Boolean> mappedByUs = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Context
    private Application application;

    @Context
    private Providers providers;

    /**
     * The filter of one application.
     *
     * @param mappers as {@link RuntimeBinding#mappers}
     */
    PreconditionFilter(Policies policies, Guards guards, RuntimeBinding.@Nullable Mappers mappers) {
        this.policies = policies;
        this.guards = guards;
        this.mappers = mappers;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        request.setProperty(BOUND, true);
        Policy policy;
        try {
            policy = policies.ofBound(matched(request, resource), request.getMethod(), application);
        } catch (IllegalStateException wrong) {
            throw InternalFailure.of(request, "" + wrong.getMessage(), wrong);
        }
        guard(request, policy, providers);
    }

    /** Whether the name-bound filter has just run for what this request has matched. Asked once. */
    static boolean wasBound(ContainerRequestContext request) {
        boolean bound = request.getProperty(BOUND) != null;
        if (bound) {
            request.removeProperty(BOUND);
        }
        return bound;
    }

    // What is injected asks the injector at every call, 2.5 KB a request on Jersey, whose UriInfo knows the same.
    static ResourceInfo matched(ContainerRequestContext request, ResourceInfo injected) {
        return request.getUriInfo() instanceof ResourceInfo matched && matched.getResourceMethod() != null
                ? matched
                : injected;
    }

    /** Guards the request by this policy, if there is one. */
    void guard(ContainerRequestContext request, @Nullable Policy policy, Providers providers) throws IOException {
        String method = request.getMethod();
        // OPTIONS, TRACE and CONNECT: preconditions are ignored (RFC 9110 §13.2.1)
        if (policy == null || !Evaluator.selectsRepresentation(method)) {
            return;
        }
        Guard guard = guards.guard(policy, request);
        request.setProperty(PreconditionEvaluator.PROPERTY, guard);
        PreconditionFields fields = PreconditionFields.of(method, request.getHeaders());
        Refusal refusal = guard.require(method, fields);
        ValidatorSource source = policy.source();
        if (refusal != null) {
            refuse(request, refusal, providers);
        } else if (source != null && !guard.assumes(request, fields)) {
            answer(request, guard.answer(method, fields, current(source, request)), providers);
        }
    }

    private void answer(ContainerRequestContext request, Answer answer, Providers providers) {
        Refusal refusal = answer.refusal();
        if (refusal != null) {
            refuse(request, refusal, providers);
        } else if (answer.outcome() == Outcome.NOT_MODIFIED) {
            request.abortWith(Response.notModified().build()); // the response filter adds the fields
        }
    }

    // An exception costs the runtime a stack trace of its own, so there is one only where the application maps it.
    private void refuse(ContainerRequestContext request, Refusal refusal, Providers providers) {
        Boolean ours = mappedByUs.get(refusal.exceptionType());
        if (ours == null) {
            ours = mapper(refusal, providers) instanceof ProblemMapper;
            mappedByUs.put(refusal.exceptionType(), ours);
        }
        if (ours) {
            request.abortWith(refusal.problem()
                    .toResponse(request.getAcceptableMediaTypes())
                    .build());
        } else {
            throw refusal.exception();
        }
    }

    private @Nullable ExceptionMapper<?> mapper(Refusal refusal, Providers providers) {
        return mappers == null
                ? providers.getExceptionMapper(refusal.exceptionType())
                : mappers.mapper(refusal.exception());
    }

    private static Validators current(ValidatorSource source, ContainerRequestContext request) throws IOException {
        Validators current;
        try {
            current = source.current(request);
        } catch (RuntimeException | IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw InternalFailure.of(
                    request,
                    "The validator source " + source.getClass().getName() + " failed; the method did not run",
                    failure);
        }
        if (current == null) {
            throw InternalFailure.of(
                    request,
                    "The validator source " + source.getClass().getName()
                            + " returned null: return Validators.absent() for a resource that does not exist",
                    null);
        }
        return current;
    }
}

package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.ExactRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.core.ResteasyContext;

/**
 * Sets what RESTEasy injects by {@code @Context} in this request: an {@link ExactRequest}, so that existing calls of
 * {@code evaluatePreconditions} become exact without a change, and the request context, by which {@code Preconditions}
 * finds the guard of its request. Before matching, since locators have a {@code Request} injected too.
 */
@PreMatching
final class RequestContexts implements ContainerRequestFilter {

    private final boolean exact;

    RequestContexts(boolean exact) {
        this.exact = exact;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (exact) {
            ResteasyContext.pushContext(Request.class, new ExactRequest(request));
        }
        // RESTEasy itself injects a proxy of it, and then has nothing behind that.
        ResteasyContext.pushContext(ContainerRequestContext.class, request);
    }
}

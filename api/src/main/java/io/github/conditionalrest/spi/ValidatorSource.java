package io.github.conditionalrest.spi;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Tells the current state of the resource that a request is about; named by {@link Conditional#validators()}.
 *
 * <p>One instance serves all requests, concurrently: a CDI bean where there is CDI, else an instance into which the
 * runtime injects, else a plain one made by its constructor without parameters. It is made when the application starts,
 * or, on a runtime without a binding, by the first request that needs it.
 *
 * <p>It is called after authentication, authorization and the check that a required precondition is there, and before
 * the method: what it tells can be older than what the method then reads, never newer. Let it read no more than the
 * validators.
 */
@FunctionalInterface
public interface ValidatorSource {

    /**
     * The current state of the target, of which there are three kinds: {@link Validators#absent()}, existing with
     * validators, and {@link Validators#present()} without any.
     *
     * @param request the matched request; path parameters are in {@code getUriInfo().getPathParameters()}. Its entity
     *     is not to be read here.
     * @throws Exception if the state cannot be told; the request then fails with 500, or with the response of a
     *     {@code WebApplicationException}, and the method does not run
     */
    Validators current(ContainerRequestContext request) throws Exception;
}

package io.github.conditionalrest.spi;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.Set;

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
     * The request property under which a binding leaves what {@link #pathParameters} tells, a {@code Map} of texts, on
     * a runtime whose {@code UriInfo} does not tell it.
     */
    String PATH_PARAMETERS = "io.github.conditionalrest.path-parameters";

    /**
     * The current state of the target, of which there are three kinds: {@link Validators#absent()}, existing with
     * validators, and {@link Validators#present()} without any.
     *
     * @param request the matched request; {@link #pathParameter} tells its path parameters. Its entity is not to be
     *     read here.
     * @throws Exception if the state cannot be told; the request then fails with 500, or with the response of a
     *     {@code WebApplicationException}, and the method does not run
     */
    Validators current(ContainerRequestContext request) throws Exception;

    /**
     * The names of the path parameters that this source needs. Where a method that names it is in a class with a
     * {@code @Path}, and neither has such a variable, the application does not start. What a locator matches is not
     * known then, so of sub-resources it is not asked.
     *
     * @return empty, unless it is overridden
     */
    default Set<String> requiredPathParameters() {
        return Set.of();
    }

    /**
     * Checks that whatever this source needs has been injected; called for each method that names it, when the
     * application starts. It does nothing, unless it is overridden.
     *
     * @throws IllegalStateException if something is missing, which the message names; the application does not start.
     *     Any other exception means that it cannot be told before there is a request.
     */
    default void verify() {}

    /**
     * The value that {@code @PathParam} would give the matched method, decoded: where several templates of the path,
     * such as those of a locator and of its sub-resource, have a variable of this name, that of the last.
     *
     * <p>{@code getPathParameters().getFirst(name)} is that value on Jersey, and on RESTEasy and CXF the one of the
     * parent.
     *
     * @throws IllegalStateException if the path has no such variable
     */
    static String pathParameter(ContainerRequestContext request, String name) {
        return PathParameters.lastMatch(request, name);
    }

    /** All of them, each with the value that {@link #pathParameter} tells. */
    static Map<String, String> pathParameters(ContainerRequestContext request) {
        return PathParameters.lastMatches(request);
    }
}

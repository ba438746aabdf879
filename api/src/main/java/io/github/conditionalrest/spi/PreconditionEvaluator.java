package io.github.conditionalrest.spi;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.WriteConflictException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the preconditions of a request against the current state of its target (RFC 9110 §13.2).
 *
 * <p>The library provides one. Code outside of guarded methods finds it through {@link ServiceLoader}, so that an
 * implementation of one's own can take its place there, where the library's core is not on the class path. It is called
 * concurrently. The request fields come as the runtime delivers them: one entry a field line, names without regard to
 * case.
 */
public interface PreconditionEvaluator {

    /**
     * The request property under which a filter leaves an evaluator that knows the policy of the matched method, for
     * whoever evaluates later in the same request.
     */
    String PROPERTY = "io.github.conditionalrest.evaluator";

    /**
     * The outcome by the precedence of RFC 9110 §13.2.2.
     *
     * @throws MalformedPreconditionException if If-Match, or on a method other than GET and HEAD If-None-Match, is
     *     malformed
     */
    Outcome evaluate(String method, MultivaluedMap<String, String> fields, Validators current);

    /**
     * Returns if the request carries what the method requires and the outcome is {@link Outcome#PROCEED}.
     *
     * <p>One that a filter left in the request may return also if the outcome is {@link Outcome#NOT_MODIFIED}, and make
     * the response the 304, so that it repeats all fields that RFC 9110 §15.4.5 names. One that was provided must not.
     *
     * @throws PreconditionRequiredException if nothing that the method requires is there or can be evaluated
     * @throws PreconditionFailedException if the outcome is {@link Outcome#FAILED}
     * @throws WebApplicationException with a 304 response if the outcome is {@link Outcome#NOT_MODIFIED}
     * @throws MalformedPreconditionException as {@link #evaluate}
     */
    void check(String method, MultivaluedMap<String, String> fields, Validators current);

    /** Whether a Range field may be honoured, as far as If-Range decides it (RFC 9110 §13.1.5). */
    boolean rangeApplies(MultivaluedMap<String, String> fields, Validators current);

    /**
     * The state on which the request was last let through, for a write that compares with it, or null where none was
     * evaluated or this evaluator remembers none. Whoever asks is taken to carry it into the write.
     */
    default @Nullable Validators expected() {
        return null;
    }

    /**
     * The refusal of a write that found another state than the one on which the request was let through: 412 if the
     * request carries a precondition that guards, else 409.
     *
     * @return a {@link PreconditionFailedException} or a {@link WriteConflictException}, to be thrown
     */
    ClientErrorException conflict(String method, MultivaluedMap<String, String> fields);

    /**
     * Whether the precondition of this request is false by now, asked of the source once more after a write has failed:
     * it tells a lost race from any other failure.
     *
     * @return false also where no source can tell
     */
    default boolean isFalseByNow(ContainerRequestContext request) {
        return false;
    }

    /** The evaluator that a filter left in this request, or null where there is none or the runtime shows none. */
    static @Nullable PreconditionEvaluator of(@Nullable ContainerRequestContext request) {
        if (request == null) {
            return null;
        }
        Object evaluator;
        try {
            evaluator = request.getProperty(PROPERTY);
        } catch (RuntimeException outsideOfAFilter) {
            return null; // RESTEasy answers every call from a resource method so; there is nothing to see then
        }
        return evaluator instanceof PreconditionEvaluator found ? found : null;
    }

    /**
     * The evaluator that {@link ServiceLoader} finds, looked up once.
     *
     * @throws IllegalStateException if there is none
     */
    static PreconditionEvaluator provided() {
        return ProvidedEvaluator.get();
    }
}

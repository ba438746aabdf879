package io.github.conditionalrest;

import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The preconditions of the current request, for a method that checks them itself, best where it reads the state that it
 * is about to change. Take it as {@code @BeanParam Preconditions} on any Jakarta REST runtime.
 *
 * <p>One instance belongs to one request; use it on the thread that the runtime gave to the method.
 */
public final class Preconditions {

    @Context
    private @Nullable Request request;

    @Context
    private @Nullable HttpHeaders headers;

    // Not every runtime lets a resource method see it: Jersey does; CXF leaves it null and RESTEasy refuses every call
    // on it, until their bindings provide it.
    @Context
    private @Nullable ContainerRequestContext requestContext;

    // What was checked here, for an evaluator that remembers nothing.
    private @Nullable Validators checked;

    /** For the runtime, which injects the fields of a {@code @BeanParam}. */
    public Preconditions() {}

    /**
     * For code that has no {@code @BeanParam}: the two objects that a resource gets by {@code @Context}. It does not
     * know the policy of the method: what its request method requires by default counts, and tags are compared exactly.
     * An unchanged read ends at once.
     */
    public Preconditions(Request request, HttpHeaders headers) {
        this.request = Objects.requireNonNull(request, "request");
        this.headers = Objects.requireNonNull(headers, "headers");
    }

    /**
     * The same with the context of the request, through which the policy of a guarded method is known: for runtimes.
     */
    public Preconditions(Request request, HttpHeaders headers, ContainerRequestContext requestContext) {
        this(request, headers);
        this.requestContext = Objects.requireNonNull(requestContext, "requestContext");
    }

    /**
     * Returns if the method may be performed on this state, and throws otherwise.
     *
     * <p>What the method requires is what its {@link Conditional} says, or what {@link Conditional#require()} says of
     * its request method. Where a method may not create, an absent resource passes: the method answers 404 (RFC 9110
     * §13.2.1).
     *
     * <p>It also returns from an unchanged read of a {@link Conditional} method of which only its response tells all
     * fields that a 304 must repeat (RFC 9110 §15.4.5): that response then becomes the 304. So a read goes on as if
     * something had changed.
     *
     * @throws PreconditionRequiredException if the request carries no precondition that could be evaluated: 428
     * @throws PreconditionFailedException if a precondition is false: 412
     * @throws WebApplicationException with status 304 if the client already has the representation (GET and HEAD) and
     *     the 304 is complete without the method
     * @throws MalformedPreconditionException if a field is malformed: 400, with a problem that quotes it
     */
    public void check(Validators current) {
        evaluator().check(currentRequest().getMethod(), currentHeaders().getRequestHeaders(), current);
        checked = current;
    }

    /**
     * The state on which this request was let through: what the source told, or what was last given to {@link #check}.
     * A write that replaces this state and no other closes the gap between check and write, in the transaction, in the
     * statement, or in the atomic operation of a map; {@link #confirm} then refuses one that has found another state.
     *
     * <p>The state is {@link Validators#absent()} where the request is to create the resource.
     *
     * @throws IllegalStateException if nothing was evaluated: the method has no source and called no {@link #check}
     */
    public Validators expected() {
        Validators remembered = evaluator().expected();
        Validators expected = remembered == null ? checked : remembered;
        if (expected == null) {
            throw new IllegalStateException("No precondition was evaluated, so no state is expected: name a source in"
                    + " @Conditional(validators = ...), or call check first");
        }
        return expected;
    }

    /**
     * The version on which this request was let through, for {@code update ... where id = ? and version = ?}.
     *
     * @throws IllegalStateException if nothing was evaluated, or the state has no version that is a number: it is
     *     absent, or its validators were not made by {@link Validators#ofVersion(long)}
     * @see #expected()
     */
    public long expectedVersion() {
        Validators expected = expected();
        String version = expected.version();
        try {
            return Long.parseLong(version == null ? "" : version);
        } catch (NumberFormatException notANumber) {
            throw new IllegalStateException(
                    expected + " has no version that is a number: ask expected() for what there is, and make the"
                            + " validators by Validators.ofVersion(long)",
                    notANumber);
        }
    }

    /**
     * Refuses if a write did not find the {@link #expected} state: {@code confirm(statement.executeUpdate() == 1)},
     * {@code confirm(map.replace(key, current, changed))}.
     *
     * @param written whether the write found that state and replaced it; if not, it must have changed nothing
     * @throws PreconditionFailedException if not: 412, or 404 where the look-up was left out, there is nothing to
     *     change, and the method creates nothing
     * @throws WriteConflictException if not, and the request carries no precondition that guards: 409
     */
    public void confirm(boolean written) {
        if (!written) {
            throw evaluator()
                    .conflict(currentRequest().getMethod(), currentHeaders().getRequestHeaders());
        }
    }

    /**
     * Evaluates what the request carries to the letter of RFC 9110 §13.2.2, requires nothing and throws nothing for a
     * false precondition.
     *
     * @throws MalformedPreconditionException if a field is malformed: 400, with a problem that quotes it
     */
    public Outcome evaluate(Validators current) {
        return evaluator()
                .evaluate(currentRequest().getMethod(), currentHeaders().getRequestHeaders(), current);
    }

    /**
     * Whether a Range field may be honoured: there is no If-Range beside it, or the one there is true (RFC 9110
     * §13.1.5). Where this is false, send the whole representation.
     */
    public boolean rangeApplies(Validators current) {
        return evaluator().rangeApplies(currentHeaders().getRequestHeaders(), current);
    }

    private PreconditionEvaluator evaluator() {
        PreconditionEvaluator ofThisRequest = PreconditionEvaluator.of(requestContext);
        return ofThisRequest != null ? ofThisRequest : PreconditionEvaluator.provided();
    }

    private Request currentRequest() {
        return injected(request, "Request");
    }

    private HttpHeaders currentHeaders() {
        return injected(headers, "HttpHeaders");
    }

    private static <T> T injected(@Nullable T field, String type) {
        if (field == null) {
            throw new IllegalStateException(
                    "Preconditions has no " + type + ": take it as `@BeanParam Preconditions`, or make"
                            + " it by `new Preconditions(request, headers)` from what @Context gives");
        }
        return field;
    }
}

package io.github.conditionalrest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/**
 * A precondition of the request is false: 412 (RFC 9110 §15.5.13).
 *
 * <p>The library maps it to a problem body; an application's own {@code ExceptionMapper} for it takes precedence. It
 * has no stack trace, since it reports what a client did.
 */
public final class PreconditionFailedException extends ClientErrorException {

    private static final long serialVersionUID = 1;

    private final String detail;
    private final Precondition precondition;

    /**
     * Made by the library; public so that code that compares versions itself, in a statement or a transaction, can
     * refuse in the same way.
     *
     * @param detail for the client: what happened and what to do now
     * @param precondition the one that is false
     */
    public PreconditionFailedException(String detail, Precondition precondition) {
        super(detail, Response.status(Response.Status.PRECONDITION_FAILED).build());
        this.detail = detail;
        this.precondition = precondition;
    }

    /** The precondition that is false. */
    public Precondition precondition() {
        return precondition;
    }

    /** What the client is told. */
    public String detail() {
        return detail;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

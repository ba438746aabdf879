package io.github.conditionalrest;

import jakarta.ws.rs.BadRequestException;

/**
 * A precondition of the request is malformed: 400.
 *
 * <p>The library maps it to a problem body; an application's own {@code ExceptionMapper} for it takes precedence. It
 * has no stack trace, since it reports what a client did.
 */
public final class MalformedPreconditionException extends BadRequestException {

    private static final long serialVersionUID = 1;

    private final Precondition precondition;
    private final String detail;

    /**
     * Made by the library.
     *
     * @param detail for the client: a quotation of the field, and what is wrong with it
     * @param precondition the one that is malformed
     */
    public MalformedPreconditionException(String detail, Precondition precondition) {
        super(detail);
        this.precondition = precondition;
        this.detail = detail;
    }

    /** The precondition that is malformed. */
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

package io.github.conditionalrest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/**
 * A write without a precondition lost against another one: 409 (RFC 9110 §15.5.10). With a precondition it would be a
 * {@link PreconditionFailedException}.
 *
 * <p>The library maps it to a problem body; an application's own {@code ExceptionMapper} for it takes precedence. It
 * has no stack trace, since it reports what clients did.
 */
public final class WriteConflictException extends ClientErrorException {

    private static final long serialVersionUID = 1;

    private final String detail;

    /**
     * Made by the library.
     *
     * @param detail for the client: what happened and what to do now
     */
    public WriteConflictException(String detail) {
        super(detail, Response.status(Response.Status.CONFLICT).build());
        this.detail = detail;
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

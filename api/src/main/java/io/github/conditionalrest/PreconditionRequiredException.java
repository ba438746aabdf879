package io.github.conditionalrest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The request lacks a precondition that the method requires: 428 (RFC 6585 §3).
 *
 * <p>The library maps it to a problem body; an application's own {@code ExceptionMapper} for it takes precedence. It
 * has no stack trace, since it reports what a client did.
 */
public final class PreconditionRequiredException extends ClientErrorException {

    private static final long serialVersionUID = 1;

    private final String detail;
    private final Precondition[] accepted;

    /**
     * Made by the library; public so that an application's own checks can refuse in the same way.
     *
     * @param detail for the client: what to do to succeed
     * @param accepted the alternatives of which the request must carry one
     */
    public PreconditionRequiredException(String detail, List<Precondition> accepted) {
        super(detail, Response.status(Response.Status.PRECONDITION_REQUIRED).build());
        this.detail = detail;
        this.accepted = accepted.toArray(Precondition[]::new);
    }

    /** The alternatives of which the request must carry one. */
    public List<Precondition> accepted() {
        return List.of(accepted);
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

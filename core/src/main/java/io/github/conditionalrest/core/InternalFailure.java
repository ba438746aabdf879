package io.github.conditionalrest.core;

import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * What only the developer can mend, and only a request has shown: the log names classes and the remedy, and the client
 * gets no more than that the request was not performed.
 */
final class InternalFailure {

    private static final Logger LOG = System.getLogger("io.github.conditionalrest");

    private InternalFailure() {}

    /** Logs it, and makes the exception that ends the request with 500. */
    static InternalServerErrorException of(ContainerRequestContext request, String message, @Nullable Throwable cause) {
        LOG.log(Level.ERROR, message, cause);
        return new InternalServerErrorException(
                message,
                Problem.internal().toResponse(request.getAcceptableMediaTypes()).build(),
                cause);
    }
}

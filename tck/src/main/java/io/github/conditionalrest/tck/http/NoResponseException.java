package io.github.conditionalrest.tck.http;

import org.jspecify.annotations.Nullable;

/** Nothing came back, or nothing that is a response. */
public final class NoResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which request, and what came instead. */
    public NoResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

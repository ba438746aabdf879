package io.github.conditionalrest;

import jakarta.ws.rs.core.Response;

/** Stands here until the first real type does. */
public final class Placeholder {

    private Placeholder() {}

    /**
     * Tells the status code that asks for a precondition.
     *
     * @return 428
     */
    public static int status() {
        return Response.Status.PRECONDITION_REQUIRED.getStatusCode();
    }
}

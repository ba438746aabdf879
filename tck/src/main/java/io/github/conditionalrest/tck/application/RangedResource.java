package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A resource in every state that serves its first four bytes to whoever asks for any range, as far as If-Range allows.
 */
@Path("ranged/{state}")
@Conditional(validators = PinnedSource.class)
@Produces("text/plain")
public class RangedResource {

    private static final String WHOLE = "whole text";

    /** The representation, or its beginning. */
    @GET
    public Response read(
            @PathParam("state") String state,
            @HeaderParam("Range") @Nullable String range,
            @BeanParam Preconditions preconditions) {
        boolean part = range != null
                && preconditions.rangeApplies(PinnedState.of(state).validators());
        return part
                ? Response.status(Response.Status.PARTIAL_CONTENT)
                        .header("Content-Range", "bytes 0-3/" + WHOLE.length())
                        .entity(WHOLE.substring(0, 4))
                        .build()
                : whole();
    }

    /** Knows no ranges; a method of its own, since not every runtime tells a GET that it answers HEAD. */
    @HEAD
    public Response readHead(@PathParam("state") String state) {
        return whole();
    }

    private static Response whole() {
        return Response.ok(WHOLE).header("Accept-Ranges", "bytes").build();
    }
}

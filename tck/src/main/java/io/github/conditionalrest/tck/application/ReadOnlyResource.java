package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource in every state that can only be read. */
@Path("read-only/{state}")
@Conditional(validators = PinnedSource.class)
@Produces("text/plain")
public class ReadOnlyResource {

    /** The representation. */
    @GET
    public Response read(@PathParam("state") String state) {
        return PinnedAnswers.read(PinnedState.of(state)).build();
    }
}

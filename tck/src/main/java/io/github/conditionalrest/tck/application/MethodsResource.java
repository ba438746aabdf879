package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource in every state, with other methods than the usual ones. */
@Path("methods/{state}")
@Conditional(validators = PinnedSource.class)
@Consumes("text/plain")
@Produces("text/plain")
public class MethodsResource {

    /** Would change it in a way of its own. */
    @MERGE
    public Response merge(@PathParam("state") String state, String text) {
        return PinnedAnswers.changed(PinnedState.of(state));
    }

    /** Tells what can be done. */
    @OPTIONS
    public Response options() {
        return Response.ok("options").build();
    }

    /** Taken out of the guard. */
    @PUT
    @Unconditional
    public Response replace(String text) {
        return Response.noContent().build();
    }

    /** Taken out of the guard. */
    @DELETE
    @Unconditional
    public Response delete() {
        return Response.noContent().build();
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource in every state, about which a listener hears. */
@Path("observed/{state}")
@Conditional(validators = PinnedSource.class)
@Consumes("text/plain")
@Produces("text/plain")
public class ObservedResource {

    /** The representation. */
    @GET
    public Response read(@PathParam("state") String state) {
        return PinnedAnswers.read(PinnedState.of(state)).build();
    }

    /** Would replace or create it. */
    @PUT
    public Response replace(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Says that it has changed what was not there. */
    @PATCH
    @Path("part")
    public Response amend(@PathParam("state") String state, String text) {
        return Response.noContent().build();
    }

    /** Says that it has deleted what was not there, which changes nothing. */
    @DELETE
    @Path("part")
    public Response delete(@PathParam("state") String state) {
        return Response.noContent().build();
    }
}

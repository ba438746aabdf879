package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource in every state, guarded by a source. */
@Path("pinned/{state}")
@Conditional(validators = PinnedSource.class)
@Consumes("text/plain")
@Produces("text/plain")
public class PinnedResource {

    /** For the runtime. */
    public PinnedResource() {}

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

    /** Would add to it or create it. */
    @POST
    public Response add(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Would change it. */
    @PATCH
    public Response amend(@PathParam("state") String state, String text) {
        return PinnedAnswers.changed(PinnedState.of(state));
    }

    /** Would delete it. */
    @DELETE
    public Response delete(@PathParam("state") String state) {
        return PinnedAnswers.changed(PinnedState.of(state));
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource in every state, with a method for each list of alternatives. */
@Path("required/{state}")
@Conditional(validators = PinnedSource.class, require = Precondition.IF_MATCH)
@Consumes("text/plain")
@Produces("text/plain")
public class RequiredResource {

    /** The list on the class is none of its business. */
    @GET
    public Response read(@PathParam("state") String state) {
        return PinnedAnswers.read(PinnedState.of(state)).build();
    }

    /** The list on the class. */
    @PUT
    @Path("by-class")
    public Response byClass(@PathParam("state") String state, String text) {
        return changed(state);
    }

    /** Its own list, though it is a read. */
    @GET
    @Path("read")
    @Conditional(require = Precondition.IF_MATCH)
    public Response readByTag(@PathParam("state") String state) {
        return PinnedAnswers.read(PinnedState.of(state)).build();
    }

    /** One alternative. */
    @PUT
    @Path("if-match")
    @Conditional(require = Precondition.IF_MATCH)
    public Response byTag(@PathParam("state") String state, String text) {
        return changed(state);
    }

    /** One alternative. */
    @PUT
    @Path("if-unmodified-since")
    @Conditional(require = Precondition.IF_UNMODIFIED_SINCE)
    public Response byDate(@PathParam("state") String state, String text) {
        return changed(state);
    }

    /** One alternative. */
    @PUT
    @Path("if-none-match")
    @Conditional(require = Precondition.IF_NONE_MATCH)
    public Response byAbsence(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Two alternatives. */
    @PUT
    @Path("if-match-if-unmodified-since")
    @Conditional(require = {Precondition.IF_MATCH, Precondition.IF_UNMODIFIED_SINCE})
    public Response byTagOrDate(@PathParam("state") String state, String text) {
        return changed(state);
    }

    /** Two alternatives. */
    @PUT
    @Path("if-match-if-none-match")
    @Conditional(require = {Precondition.IF_MATCH, Precondition.IF_NONE_MATCH})
    public Response byTagOrAbsence(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Two alternatives. */
    @PUT
    @Path("if-unmodified-since-if-none-match")
    @Conditional(require = {Precondition.IF_UNMODIFIED_SINCE, Precondition.IF_NONE_MATCH})
    public Response byDateOrAbsence(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** May create, which a PATCH may not by default. */
    @PATCH
    @Path("creating")
    @Conditional(require = {Precondition.IF_MATCH, Precondition.IF_NONE_MATCH})
    public Response creates(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Of its alternatives it could never meet one. */
    @DELETE
    @Path("never")
    @Conditional(require = {Precondition.IF_MATCH, Precondition.IF_NONE_MATCH, Precondition.IF_MODIFIED_SINCE})
    public Response delete(@PathParam("state") String state) {
        return changed(state);
    }

    private static Response changed(String state) {
        return PinnedAnswers.changed(PinnedState.of(state));
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource in every state that takes no {@code If-Match: *}. */
@Path("strict/{state}")
@Conditional(validators = PinnedSource.class, wildcard = false)
@Consumes("text/plain")
@Produces("text/plain")
public class StrictResource {

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

    /** The same, whose methods check by hand. */
    @Path("strict-by-hand/{state}")
    @Conditional(wildcard = false)
    @Consumes("text/plain")
    @Produces("text/plain")
    public static class ByHand {

        /** Would replace or create it. */
        @PUT
        public Response replace(@PathParam("state") String state, @BeanParam Preconditions preconditions, String text) {
            preconditions.check(PinnedState.of(state).validators());
            return PinnedAnswers.created(PinnedState.of(state));
        }

        /** Takes a tag alone. */
        @PUT
        @Path("by-tag")
        @Conditional(require = Precondition.IF_MATCH)
        public Response replaceByTag(
                @PathParam("state") String state, @BeanParam Preconditions preconditions, String text) {
            preconditions.check(PinnedState.of(state).validators());
            return PinnedAnswers.created(PinnedState.of(state));
        }
    }
}

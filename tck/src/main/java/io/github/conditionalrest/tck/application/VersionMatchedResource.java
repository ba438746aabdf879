package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Preconditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A resource in every state, for clients behind a proxy that weakens or renames tags. */
@Path("version-matched/{state}")
@Conditional(validators = PinnedSource.class, match = Match.VERSION)
@Consumes("text/plain")
@Produces("text/plain")
public class VersionMatchedResource {

    /** The representation, or its beginning. */
    @GET
    public Response read(
            @PathParam("state") String state,
            @HeaderParam("Range") @Nullable String range,
            @BeanParam Preconditions preconditions) {
        return range != null && preconditions.rangeApplies(PinnedState.of(state).validators())
                ? Response.status(Response.Status.PARTIAL_CONTENT)
                        .header("Content-Range", "bytes 0-3/10")
                        .entity("part")
                        .build()
                : PinnedAnswers.read(PinnedState.of(state)).build();
    }

    /** Would replace or create it. */
    @PUT
    public Response replace(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Would delete it. */
    @DELETE
    public Response delete(@PathParam("state") String state) {
        return PinnedAnswers.changed(PinnedState.of(state));
    }

    /** The same, by hand. */
    @PATCH
    @Path("by-hand")
    @Conditional(match = Match.VERSION)
    public Response amend(@PathParam("state") String state, @BeanParam Preconditions preconditions, String text) {
        preconditions.check(PinnedState.of(state).validators());
        return PinnedAnswers.changed(PinnedState.of(state));
    }

    /** A document, whose tags the library makes. */
    @Path("version-matched-documents/{id}")
    @Conditional(validators = DocumentSource.class, match = Match.VERSION)
    @Consumes("text/plain")
    public static class Documents {

        /** The representation. */
        @GET
        @Produces({"application/json", "application/xml"})
        public Response read(@PathParam("id") String id, @HeaderParam("Accept") @Nullable String accept) {
            return new DocumentResource().read(id, accept);
        }

        /** Replaces or creates it. */
        @PUT
        public Response replace(@PathParam("id") String id, String text) {
            return new DocumentResource().replace(id, text);
        }
    }
}

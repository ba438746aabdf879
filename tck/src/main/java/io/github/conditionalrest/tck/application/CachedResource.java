package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A resource in every state that sets fields for caches. */
@Path("cached/{state}")
@Produces("text/plain")
public class CachedResource {

    /** Guarded by a source. */
    @GET
    @Path("by-source")
    @Conditional(validators = PinnedSource.class)
    public Response bySource(@PathParam("state") String state) {
        return fields(PinnedAnswers.read(PinnedState.of(state))).build();
    }

    /** Guarded by a source, and leaves everything but Vary to the library. */
    @GET
    @Path("varied")
    @Conditional(validators = PinnedSource.class)
    public Response varied(@PathParam("state") String state) {
        return PinnedAnswers.read(PinnedState.of(state))
                .header(HttpHeaders.VARY, "X-Flavour")
                .build();
    }

    /** Checks by hand, and leaves the fields for caches to the library. */
    @GET
    @Path("by-hand")
    @Conditional
    public Response byHand(@PathParam("state") String state, @BeanParam Preconditions preconditions) {
        preconditions.check(PinnedState.of(state).validators());
        return PinnedAnswers.readWithValidators(PinnedState.of(state));
    }

    /** Checks by hand, sets fields for caches, and leaves the validators to the library. */
    @GET
    @Path("by-hand-with-fields")
    @Conditional
    public Response byHandWithFields(@PathParam("state") String state, @BeanParam Preconditions preconditions) {
        preconditions.check(PinnedState.of(state).validators());
        return fields(PinnedAnswers.read(PinnedState.of(state))).build();
    }

    /** Its entity tells. */
    @GET
    @Path("told")
    @Conditional
    public Response told(@PathParam("state") String state) {
        return fields(Response.ok(new Note("text", PinnedState.of(state).validators())))
                .build();
    }

    private static Response.ResponseBuilder fields(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "max-age=60")
                .header(HttpHeaders.EXPIRES, "Tue, 14 Nov 2023 22:14:20 GMT")
                .header(HttpHeaders.VARY, "X-Flavour")
                .contentLocation(URI.create("http://example.org/content.txt"));
    }
}

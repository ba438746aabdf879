package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** Methods without a source, whose responses tell the validators. */
@Path("telling")
@Conditional
@Produces("text/plain")
public class TellingResource {

    /** The entity tells them. */
    @GET
    @Path("entity")
    public Note entity() {
        return new Note("text", Validators.ofVersion(7));
    }

    /** The method sets a tag. */
    @GET
    @Path("tag")
    public Response tag() {
        return Response.ok("text").tag(new EntityTag("x")).build();
    }

    /** The method sets a tag, though its entity tells another one. */
    @GET
    @Path("both")
    public Response both() {
        return Response.ok(new Note("text", Validators.ofVersion(7)))
                .tag(new EntityTag("x"))
                .build();
    }

    /** The method sets a tag on a response with this status. */
    @GET
    @Path("status/{status}")
    public Response status(@PathParam("status") int status) {
        return Response.status(status)
                .tag(new EntityTag("x"))
                .entity("status " + status)
                .build();
    }
}

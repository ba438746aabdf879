package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Methods without a source, about which a listener hears. */
@Path("observed-by-hand/{state}")
@Conditional
@Consumes("text/plain")
@Produces("text/plain")
public class ObservedByHandResource {

    /** Forgets to check. */
    @PUT
    @Path("forgotten")
    public Response forget(@PathParam("state") String state, @BeanParam Preconditions preconditions, String text) {
        return Response.noContent().build();
    }

    /** Forgets to check, and fails anyway. */
    @PUT
    @Path("conflicting")
    public Response conflict(@PathParam("state") String state, @BeanParam Preconditions preconditions, String text) {
        return Response.status(Response.Status.CONFLICT).build();
    }

    /** Checks. */
    @PUT
    @Path("checked")
    public Response check(@PathParam("state") String state, @BeanParam Preconditions preconditions, String text) {
        preconditions.check(PinnedState.of(state).validators());
        return Response.noContent().build();
    }

    /** Evaluates, and does as it likes. */
    @PUT
    @Path("evaluated")
    public Response evaluate(@PathParam("state") String state, @BeanParam Preconditions preconditions, String text) {
        preconditions.evaluate(PinnedState.of(state).validators());
        return Response.noContent().build();
    }
}

package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A resource in every state that has the {@link Request} in a field, and asks it as one does without the extension. */
@Path("evaluated-by-field/{state}")
@Consumes("text/plain")
@Produces("text/plain")
public class EvaluatedByFieldResource {

    @Context
    private @Nullable Request request;

    /** The representation. */
    @GET
    public Response read(@PathParam("state") String state) {
        return new EvaluatedResource().read(state, Objects.requireNonNull(request, "the field with @Context"));
    }

    /** Would replace or create it. */
    @PUT
    public Response replace(@PathParam("state") String state, String text) {
        return new EvaluatedResource().replace(state, Objects.requireNonNull(request, "the field with @Context"), text);
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;

/** A resource of which is counted how often its source, its reader and its methods are asked. */
@Path("counted/{id}")
@Conditional(validators = CountedResource.Source.class)
@Consumes("text/plain")
@Produces("text/plain")
public class CountedResource {

    /** Counts under {@code asked/} and the identifier. */
    public static class Source implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            Memory.count("asked/" + ValidatorSource.pathParameter(request, "id"));
            return Validators.of(new EntityTag("x"));
        }
    }

    /** Counts under {@code ran/} and the identifier. */
    @GET
    public String read(@PathParam("id") String id) {
        Memory.count("ran/" + id);
        return "text";
    }

    /** Counts under {@code ran/} and the identifier. */
    @PUT
    public String replace(@PathParam("id") String id, CountedText text) {
        Memory.count("ran/" + id);
        return "done";
    }

    /** Counts under {@code ran/} and the identifier. */
    @DELETE
    public String delete(@PathParam("id") String id) {
        Memory.count("ran/" + id);
        return "done";
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;

/** A resource whose tag tells which instance of its source was asked. */
@Path("one-instance/{id}")
@Conditional(validators = OneInstanceResource.Source.class)
@Produces("text/plain")
public class OneInstanceResource {

    /** Tells itself apart from any other instance. */
    public static class Source implements ValidatorSource {

        private final EntityTag self = new EntityTag(UUID.randomUUID().toString());

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(self);
        }
    }

    /** Reads. */
    @GET
    public String read(@PathParam("id") String id) {
        return "text";
    }

    /** Writes. */
    @PUT
    public String replace(@PathParam("id") String id, String text) {
        return "done";
    }
}

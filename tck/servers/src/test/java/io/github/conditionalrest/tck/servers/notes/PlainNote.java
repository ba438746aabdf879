package io.github.conditionalrest.tck.servers.notes;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Its source needs no injection. */
@Path("plain")
@Produces("text/plain")
@Conditional(validators = PlainNote.Source.class)
public class PlainNote {

    @GET
    public String read() {
        return Note.read();
    }

    @PUT
    public Response replace(@BeanParam Preconditions preconditions) {
        return Note.replace(preconditions);
    }

    /** Made by its constructor. */
    public static class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Note.VALIDATORS;
        }
    }
}

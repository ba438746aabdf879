package io.github.conditionalrest.tck.servers.notes;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;

/** Would be guarded if the implementation of the library were there. */
@Path("note")
@Produces("text/plain")
@Conditional(validators = Note.Source.class)
public class Note {

    @GET
    public String read() {
        return "A note";
    }

    /** The state never changes. */
    public static class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("current"));
        }
    }
}

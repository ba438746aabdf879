package io.github.conditionalrest.tck.servers.notes;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** A bean, as is its source, into which another one is injected. */
@Path("bean")
@Produces("text/plain")
@RequestScoped
@Conditional(validators = BeanNote.Source.class)
public class BeanNote {

    @Inject
    Notes notes;

    @GET
    public String read() {
        return notes.read();
    }

    @PUT
    public Response replace(@BeanParam Preconditions preconditions) {
        return Note.replace(preconditions);
    }

    /** A service of the application. */
    @ApplicationScoped
    public static class Notes {
        public String read() {
            return Note.read();
        }

        public Validators validators() {
            return Note.VALIDATORS;
        }
    }

    /** A bean. */
    @ApplicationScoped
    public static class Source implements ValidatorSource {
        @Inject
        Notes notes;

        @Override
        public Validators current(ContainerRequestContext request) {
            return notes.validators();
        }
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;

/** A resource whose source fails in the way that the path names. */
@Path("failing/{how}/{id}")
@Conditional(validators = FailingResource.Source.class)
@Consumes("text/plain")
@Produces("text/plain")
public class FailingResource {

    /** Fails. */
    public static class Source implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) throws Exception {
            return switch (ValidatorSource.pathParameter(request, "how")) {
                case "unchecked" -> throw new IllegalStateException("broken, as it has to be");
                case "checked" -> throw new IOException("broken, as it has to be");
                case "unavailable" -> throw new ServiceUnavailableException();
                case "null" -> nothing();
                default -> Validators.present();
            };
        }

        @SuppressWarnings("NullAway") // what nobody is allowed to do, and somebody will
        private static Validators nothing() {
            return null;
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
    public String replace(@PathParam("id") String id, String text) {
        Memory.count("ran/" + id);
        return "done";
    }
}

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
import jakarta.ws.rs.container.ContainerRequestContext;

/** A resource that changes whenever it is read, as one does under load. */
@Path("changing/{id}/{when}")
@Conditional(validators = ChangingResource.Source.class)
@Consumes("text/plain")
@Produces("text/plain")
public class ChangingResource {

    /** Tells the state, which may change right behind it. */
    public static class Source implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            String id = ValidatorSource.pathParameter(request, "id");
            String when = ValidatorSource.pathParameter(request, "when");
            int version = version(id);
            if (request.getMethod().equals("GET") && when.equals("before")) {
                Memory.count("changing/" + id);
            }
            return Validators.ofVersion(version);
        }
    }

    /** The state, which may have changed before and may change behind it. */
    @GET
    public Object read(@PathParam("id") String id, @PathParam("when") String when) {
        int version = version(id);
        String text = "state " + version;
        if (!when.equals("before")) {
            Memory.count("changing/" + id);
        }
        return when.equals("told") ? new Note(text, Validators.ofVersion(version)) : text;
    }

    /** Would replace it. */
    @PUT
    public String replace(String text) {
        return "done";
    }

    private static int version(String id) {
        return Memory.counted("changing/" + id);
    }
}

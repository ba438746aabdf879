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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** A resource whose source has a field that the runtime injects. */
@Path("injected-source/{id}")
@Conditional(validators = InjectedSourceResource.Source.class)
@Produces("text/plain")
public class InjectedSourceResource {

    /** Takes the identifier from what was injected. */
    public static class Source implements ValidatorSource {

        @Context
        private @Nullable UriInfo uris;

        @Override
        public Validators current(ContainerRequestContext request) {
            String id =
                    uris == null ? "nobody-injects" : uris.getPathParameters().getFirst("id");
            return Validators.of(new EntityTag("of-" + id));
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

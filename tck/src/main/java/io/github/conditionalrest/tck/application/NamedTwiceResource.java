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
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A resource whose path names a variable as that of its locator, and whose source and methods tell what they got. */
@Path("named-twice/{id}")
public class NamedTwiceResource {

    /** Leads to the lines. */
    @Path("lines/{id}")
    public Line line() {
        return new Line();
    }

    /** Has the value of the variable as its tag. */
    public static class Source implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag(hex(ValidatorSource.pathParameter(request, "id"))));
        }
    }

    /** One of the lines. */
    @Conditional(validators = Source.class)
    @Produces("text/plain")
    public static class Line {

        /** The value of the variable, as the method gets it. */
        @GET
        public String read(@PathParam("id") String id) {
            return hex(id);
        }

        /** Writes. */
        @PUT
        public String replace(@PathParam("id") String id, String text) {
            return hex(id);
        }
    }

    // whatever the value, a tag and a text in ASCII
    static String hex(String value) {
        return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }
}

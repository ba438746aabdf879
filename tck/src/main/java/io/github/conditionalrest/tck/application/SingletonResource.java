package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A resource of which the application gives an instance, and not the class. */
@Path("singleton")
@Conditional(validators = TagSource.class)
public class SingletonResource {

    /** Reads. */
    @GET
    public String read() {
        return "text";
    }

    /** Writes. */
    @PUT
    public String replace(String text) {
        return "done";
    }
}

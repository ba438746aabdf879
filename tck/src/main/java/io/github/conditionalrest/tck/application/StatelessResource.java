package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A root resource that is an enterprise bean. */
@Path("stateless")
@Stateless
@Conditional(validators = TagSource.class)
public class StatelessResource {

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

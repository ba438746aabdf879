package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ejb.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A root resource that is the only enterprise bean of its kind. */
@Path("singleton")
@Singleton
@Conditional(validators = TagSource.class)
public class SingletonBeanResource {

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

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;

/** An enterprise bean without an interface: what answers may be a subclass that the server has made. */
@Stateless
@Conditional(validators = TagSource.class)
public class StatelessSub {

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

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;

/** A sub-resource that is guarded as a class, of which there are subclasses that nobody has written. */
@Conditional(validators = TagSource.class)
public class LocatedSub {

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

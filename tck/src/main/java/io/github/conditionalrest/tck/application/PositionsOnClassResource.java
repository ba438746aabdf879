package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A class that is guarded as a whole, with exceptions. */
@Path("positions-on-class")
@Conditional(validators = TagSource.class)
public class PositionsOnClassResource {

    /** Guarded by the class. */
    @PUT
    public String replace(String text) {
        return "done";
    }

    /** Guarded by the class, below its path. */
    @PUT
    @Path("below")
    public String replaceBelow(String text) {
        return "done";
    }

    /** With a policy of its own, and the source of the class. */
    @PUT
    @Path("own")
    @Conditional(wildcard = false)
    public String replaceStrictly(String text) {
        return "done";
    }

    /** Taken out. */
    @DELETE
    @Unconditional
    public String delete() {
        return "done";
    }
}

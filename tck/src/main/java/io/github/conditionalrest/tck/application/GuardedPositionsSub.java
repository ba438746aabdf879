package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A sub-resource that is guarded as a class. */
@Conditional(validators = TagSource.class)
public class GuardedPositionsSub {

    /** Guarded by the class. */
    @PUT
    public String replace(String text) {
        return "done";
    }

    /** Taken out. */
    @PUT
    @Path("free")
    @Unconditional
    public String replaceFreely(String text) {
        return "done";
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;

/** A sub-resource with guarded methods, and one that is not. */
public class PositionsSub {

    /** Guarded, at the path of the locator. */
    @PUT
    @Conditional(validators = TagSource.class)
    public String replace(String text) {
        return "done";
    }

    /** Guarded, at a path of its own. */
    @PUT
    @Path("method")
    @Conditional(validators = TagSource.class)
    public String replaceBelow(String text) {
        return "done";
    }

    /** Checks by hand. */
    @PATCH
    @Conditional
    public String amend(@BeanParam Preconditions preconditions, String text) {
        preconditions.check(Validators.of(new EntityTag("x")));
        return "done";
    }

    /** Not guarded. */
    @PUT
    @Path("nowhere")
    public String nowhere(String text) {
        return "done";
    }
}

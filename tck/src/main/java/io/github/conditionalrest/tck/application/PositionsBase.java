package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Has methods that are inherited and overridden. */
public abstract class PositionsBase {

    /** Inherited as it is. */
    @PUT
    @Path("inherited")
    @Conditional(validators = TagSource.class)
    public String inherited(String text) {
        return "done";
    }

    /** Overridden without annotations. */
    @PUT
    @Path("overridden")
    @Conditional(validators = TagSource.class)
    public abstract String overridden(String text);

    /** Overridden with annotations of its own, {@code @Conditional} among them. */
    @PUT
    @Path("elsewhere-too")
    @Conditional(validators = TagSource.class)
    public abstract String overriddenAnew(String text);
}

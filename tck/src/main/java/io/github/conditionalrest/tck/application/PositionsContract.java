package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Has the annotations of what implements it. */
public interface PositionsContract {

    /** Implemented without annotations. */
    @PUT
    @Path("interface")
    @Conditional(validators = TagSource.class)
    String implemented(String text);

    /** Implemented with annotations of its own, {@code @Conditional} among them. */
    @PUT
    @Path("elsewhere")
    String implementedAnew(String text);
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Methods that are guarded by annotations in various places, and one that is not. */
@Path("positions")
public class PositionsResource extends PositionsBase implements PositionsContract {

    /** Guarded by its own annotation. */
    @PUT
    @Path("method")
    @Conditional(validators = TagSource.class)
    public String method(String text) {
        return "done";
    }

    /** Not guarded. */
    @PUT
    @Path("nowhere")
    public String nowhere(String text) {
        return "done";
    }

    @Override
    public String implemented(String text) {
        return "done";
    }

    @Override
    @PUT
    @Path("interface-anew")
    @Conditional(validators = TagSource.class)
    public String implementedAnew(String text) {
        return "done";
    }

    @Override
    public String overridden(String text) {
        return "done";
    }

    @Override
    @PUT
    @Path("overridden-anew")
    @Conditional(validators = TagSource.class)
    public String overriddenAnew(String text) {
        return "done";
    }

    /** Tells the type of the sub-resource. */
    @Path("sub")
    public PositionsSub sub() {
        return new PositionsSub();
    }

    /** Tells no type. */
    @Path("sub-object")
    public Object subObject() {
        return new PositionsSub();
    }

    /** Leaves it to the runtime to make one. */
    @Path("sub-class")
    public Class<PositionsSub> subClass() {
        return PositionsSub.class;
    }

    /** Leads to a class that is guarded. */
    @Path("sub-guarded")
    public GuardedPositionsSub subGuarded() {
        return new GuardedPositionsSub();
    }

    /** Leads to a class that is guarded, and does not tell. */
    @Path("sub-guarded-object")
    public Object subGuardedObject() {
        return new GuardedPositionsSub();
    }

    /** Leads to a class that is guarded, and leaves it to the runtime to make one. */
    @Path("sub-guarded-class")
    public Class<GuardedPositionsSub> subGuardedClass() {
        return GuardedPositionsSub.class;
    }
}

package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** Resources that inherit their annotations, or whose class is not the one that bears them. */
@ApplicationPath("shapes")
public class ShapesApplication extends CarriedApplication {

    private final Set<Object> instances = Set.of(new SingletonResource());

    /** For the runtime. */
    public ShapesApplication() {
        super(
                GeneratedResource.class,
                InterfaceShapes.Diamond.class,
                InterfaceShapes.DiamondOfTypes.class,
                InterfaceShapes.GuardedByContract.class,
                InterfaceShapes.Implementation.class,
                InterfaceShapes.Marked.class,
                InterfaceShapes.OfText.class,
                InterfaceShapes.WithDefaults.class,
                LocatedShapesResource.class,
                SuperclassShapes.Free.class,
                SuperclassShapes.GuardedByBase.class,
                SuperclassShapes.GuardedByBaseWithPath.class,
                SuperclassShapes.Implementation.class,
                SuperclassShapes.Marked.class,
                SuperclassShapes.OfGuardedText.class,
                SuperclassShapes.OfText.class,
                SuperclassShapes.Strict.class);
    }

    @Override
    @SuppressWarnings("deprecation") // deprecated, and still what applications do
    public Set<Object> getSingletons() {
        return instances;
    }
}

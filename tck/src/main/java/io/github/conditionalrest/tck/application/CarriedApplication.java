package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.core.Application;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An application that the TCK carries. Each has a path of its own, and a constructor without parameters, so that it can
 * be deployed in an archive too.
 */
public abstract class CarriedApplication extends Application {

    // In the order in which they are named: on some runtimes it decides, and a run has to be like the next one.
    private final Set<Class<?>> classes;

    /** With these resources and providers. */
    protected CarriedApplication(Class<?>... classes) {
        this.classes = new LinkedHashSet<>(List.of(classes));
    }

    /** Adds what has to be registered by hand, on runtimes that do not find the extension by themselves. */
    public CarriedApplication with(Set<Class<?>> components) {
        classes.addAll(components);
        return this;
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Collections.unmodifiableSet(classes);
    }
}

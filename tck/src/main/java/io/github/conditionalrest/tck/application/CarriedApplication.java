package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An application that the TCK carries. Each has a path of its own, and a constructor without parameters, so that it can
 * be deployed in an archive too.
 */
public abstract class CarriedApplication extends Application {

    private final Set<Class<?>> classes;

    /** With these resources and providers. */
    protected CarriedApplication(Set<Class<?>> classes) {
        this.classes = new LinkedHashSet<>(classes);
    }

    /** Adds what has to be registered by hand, on runtimes that do not find the extension by themselves. */
    public CarriedApplication with(Set<Class<?>> components) {
        classes.addAll(components);
        return this;
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.copyOf(classes);
    }
}

package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Most resources of the TCK. */
@ApplicationPath("tck")
public class TckApplication extends Application {

    private final Set<Class<?>> components;

    /** For runtimes that find the extension by themselves. */
    public TckApplication() {
        this(Set.of());
    }

    /**
     * For other runtimes.
     *
     * @param components what has to be registered by hand
     */
    public TckApplication(Set<Class<?>> components) {
        this.components = Set.copyOf(components);
    }

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(components);
        classes.addAll(Set.of(PinnedResource.class, CheckedResource.class, EvaluatedResource.class));
        return classes;
    }
}

package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The same states without the extension: {@code Request} is the runtime's own. */
@ApplicationPath("container")
public class ContainerApplication extends Application {

    /** For the runtime. */
    public ContainerApplication() {}

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(EvaluatedResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("io.github.conditionalrest.container-evaluation", true);
    }
}

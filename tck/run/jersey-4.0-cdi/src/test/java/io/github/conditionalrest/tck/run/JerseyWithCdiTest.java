package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class JerseyWithCdiTest extends ConditionalRestTck {

    // Before anything is deployed: Jersey takes the container that it finds.
    private final SeContainer container = SeContainerInitializer.newInstance().initialize();

    JerseyWithCdiTest() {
        super(new JerseyWithCdi());
    }

    @AfterAll
    void stopContainer() {
        container.close();
    }

    private static final class JerseyWithCdi extends SeBootstrapRuntime {

        JerseyWithCdi() {
            super("Jersey 4.0.2, CDI");
        }

        @Override
        public Map<Capability, String> lacks() {
            return Map.of(
                    Capability.SOURCE_INJECTION,
                    "with CDI alone, only a source that is a bean is injected; @Context fields of another one stay null");
        }
    }
}

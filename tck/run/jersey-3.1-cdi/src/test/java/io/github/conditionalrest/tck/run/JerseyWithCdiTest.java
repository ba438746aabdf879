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

        private static final String FIELD =
                "with CDI alone, the exact Request is there for parameters and not for fields";

        JerseyWithCdi() {
            super("Jersey 3.1.11, CDI");
        }

        @Override
        public Map<Capability, String> lacks() {
            return Map.of(
                    Capability.SOURCE_INJECTION,
                    "with CDI alone, only a source that is a bean is injected; @Context fields of another one stay null");
        }

        @Override
        public Map<String, String> knownDeviations() {
            return Map.of("EVAL-4.61", FIELD, "EVAL-4.64", FIELD);
        }
    }
}

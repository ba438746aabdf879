package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.junit.jupiter.api.AfterAll;

class JerseyWithCdiTest extends ConditionalRestTck {

    // Before anything is deployed: Jersey takes the container that it finds.
    private final SeContainer container = SeContainerInitializer.newInstance().initialize();

    JerseyWithCdiTest() {
        super(new SeBootstrapRuntime("Jersey 3.1.11, CDI"));
    }

    @AfterAll
    void stopContainer() {
        container.close();
    }
}

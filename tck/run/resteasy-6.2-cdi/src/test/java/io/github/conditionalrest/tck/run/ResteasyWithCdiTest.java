package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;

class ResteasyWithCdiTest extends ConditionalRestTck {

    private final SeContainer container = SeContainerInitializer.newInstance().initialize();

    ResteasyWithCdiTest() {
        super(new ResteasyWithCdi(Objects.requireNonNull(System.getProperty("runtime.name"))));
    }

    @AfterAll
    void stopContainer() {
        container.close();
    }
}

package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.CorePlaceholder;
import org.glassfish.jersey.server.ServerProperties;

/** Stands here until the first real type does. */
public final class JerseyPlaceholder {

    private JerseyPlaceholder() {}

    /**
     * Tells a property of Jersey, with the status code that asks for a precondition.
     *
     * @return both
     */
    public static String text() {
        return ServerProperties.APPLICATION_NAME + " " + CorePlaceholder.status();
    }
}

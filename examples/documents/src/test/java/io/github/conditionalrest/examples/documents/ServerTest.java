package io.github.conditionalrest.examples.documents;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with a server of its own. */
abstract class ServerTest {

    private @Nullable RunningServer server;

    @BeforeEach
    final void start() throws Exception {
        server = new RunningServer();
    }

    @AfterEach
    final void stop() throws ServletException {
        server().close();
    }

    final RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("The server has not been started");
        }
        return server;
    }
}

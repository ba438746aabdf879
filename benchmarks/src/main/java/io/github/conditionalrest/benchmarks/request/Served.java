package io.github.conditionalrest.benchmarks.request;

import jakarta.ws.rs.core.Application;
import java.io.IOException;

/** An application on a runtime, in process: no socket and no client hides what a request costs. */
interface Served extends AutoCloseable {

    /** The status of the response. */
    int send(Exchange exchange) throws Exception;

    @Override
    void close();

    /** Starts the application on the runtime of this name. */
    static Served on(String runtime, Application application) throws IOException {
        return switch (runtime) {
            case "jersey" -> new OnJersey(application);
            case "resteasy" -> new OnResteasy(application);
            default -> throw new IllegalArgumentException("No runtime is called " + runtime + ": jersey, resteasy");
        };
    }
}

package io.github.conditionalrest.benchmarks;

import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey, called as its containers do: no socket and no client hides what a request costs. */
public final class InProcess {

    private static final URI BASE = URI.create("http://localhost/");

    private final ApplicationHandler application;

    /** Starts the application. */
    public InProcess(ResourceConfig config) {
        application = new ApplicationHandler(config);
    }

    /** Where this path is, for a request. */
    public static URI at(String path) {
        return BASE.resolve(path);
    }

    /** A request, for the caller to complete. */
    public ContainerRequest request(String method, URI target) {
        return new ContainerRequest(
                BASE, target, method, null, new MapPropertiesDelegate(), application.getConfiguration());
    }

    /** The response, whose content goes to {@code out}. */
    public ContainerResponse send(ContainerRequest request, OutputStream out)
            throws ExecutionException, InterruptedException {
        return application.apply(request, out).get();
    }

    /** The response, whose content goes nowhere. */
    public ContainerResponse send(ContainerRequest request) throws ExecutionException, InterruptedException {
        return application.apply(request).get();
    }

    /** Ends the application. */
    public void stop() {
        application.onShutdown(null);
    }
}

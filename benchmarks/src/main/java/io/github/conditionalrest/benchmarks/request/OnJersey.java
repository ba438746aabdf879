package io.github.conditionalrest.benchmarks.request;

import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey, called as its containers do. */
final class OnJersey implements Served {

    private static final URI BASE = URI.create("http://localhost/");

    private final ApplicationHandler handler;

    OnJersey(Application application) {
        this.handler = new ApplicationHandler(ResourceConfig.forApplication(application));
    }

    @Override
    public int send(Exchange exchange) throws Exception {
        ContainerRequest request = new ContainerRequest(
                BASE,
                BASE.resolve(Exchange.PATH),
                exchange.method(),
                null,
                new MapPropertiesDelegate(),
                handler.getConfiguration());
        request.header("Content-Type", "text/plain");
        if (exchange.field() != null) {
            request.header(exchange.field(), exchange.value());
        }
        request.setEntityStream(new ByteArrayInputStream(exchange.body()));
        return handler.apply(request).get().getStatus();
    }

    @Override
    public void close() {
        handler.onShutdown(null);
    }
}

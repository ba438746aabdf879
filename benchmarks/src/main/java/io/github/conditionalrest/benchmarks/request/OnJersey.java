package io.github.conditionalrest.benchmarks.request;

import io.github.conditionalrest.benchmarks.InProcess;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey, called as its containers do. */
final class OnJersey implements Served {

    private static final URI TARGET = InProcess.at(Exchange.PATH);

    private final InProcess jersey;

    OnJersey(Application application) {
        this.jersey = new InProcess(ResourceConfig.forApplication(application));
    }

    @Override
    public int send(Exchange exchange) throws ExecutionException, InterruptedException {
        ContainerRequest request = jersey.request(exchange.method(), TARGET);
        request.header("Content-Type", "text/plain");
        if (exchange.field() != null) {
            request.header(exchange.field(), exchange.value());
        }
        request.setEntityStream(new ByteArrayInputStream(exchange.body()));
        return jersey.send(request).getStatus();
    }

    @Override
    public void close() {
        jersey.stop();
    }
}

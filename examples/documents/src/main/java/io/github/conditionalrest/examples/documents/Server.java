package io.github.conditionalrest.examples.documents;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletStackTraces;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.xnio.Options;

/**
 * Jersey on an embedded Undertow, which sends {@code 100 Continue} only when somebody reads the entity: so a request
 * that is refused on its fields alone is refused before the client has sent its body.
 */
final class Server implements AutoCloseable {

    // A client may list many tags.
    private static final int MAX_FIELD_BYTES = 256 * 1024;
    private static final int WORKERS = 64;
    private static final int IDLE_MILLIS = 30_000;
    private static final long FINISH_MILLIS = 10_000;

    private final ExecutorService workers;
    private final DeploymentManager deployment;
    private final GracefulShutdownHandler graceful;
    private final Undertow undertow;
    private final String host;

    private Server(
            ExecutorService workers,
            DeploymentManager deployment,
            GracefulShutdownHandler graceful,
            Undertow undertow,
            String host) {
        this.workers = workers;
        this.deployment = deployment;
        this.graceful = graceful;
        this.undertow = undertow;
        this.host = host;
    }

    /** Starts listening; port 0 takes a free one, which {@link #uri()} tells. */
    static Server start(String host, int port, Application application) throws ServletException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        DeploymentInfo info = Servlets.deployment()
                .setClassLoader(Server.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("documents")
                .setExecutor(workers)
                .setServletStackTraces(ServletStackTraces.NONE)
                .addServlet(Servlets.servlet(
                                "jersey",
                                ServletContainer.class,
                                new ImmediateInstanceFactory<>(
                                        new ServletContainer(ResourceConfig.forApplication(application))))
                        .addMapping("/*")
                        .setLoadOnStartup(1));
        DeploymentManager deployment = Servlets.newContainer().addDeployment(info);
        deployment.deploy();
        GracefulShutdownHandler graceful = Handlers.gracefulShutdown(new ReadableRequest(deployment.start()));
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, host)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_FIELD_BYTES)
                .setServerOption(UndertowOptions.IDLE_TIMEOUT, IDLE_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, IDLE_MILLIS)
                .setSocketOption(Options.READ_TIMEOUT, IDLE_MILLIS)
                .setHandler(new UnreadBody(graceful))
                .build();
        undertow.start();
        return new Server(workers, deployment, graceful, undertow, host);
    }

    /** Where it listens, with a slash at the end. */
    URI uri() {
        int port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
        try {
            return new URI("http", null, host, port, "/", null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses new requests by 503, finishes those under way, and stops listening. */
    @Override
    public void close() throws ServletException {
        graceful.shutdown();
        try {
            boolean finished = graceful.awaitShutdown(FINISH_MILLIS);
            workers.shutdown();
            if (finished) {
                // A worker that has sent its answer still puts the connection away, and complains if it is gone.
                workers.awaitTermination(FINISH_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        undertow.stop();
        deployment.stop();
        deployment.undeploy();
    }
}

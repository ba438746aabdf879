package io.github.conditionalrest.benchmarks;

import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey on Grizzly, on a free port of loopback. */
public final class GrizzlyServer {

    private static final String LISTENER = "grizzly";

    private GrizzlyServer() {}

    /** Starts a server that keeps its connections, of which Grizzly would otherwise close each after 256 requests. */
    public static HttpServer start(ResourceConfig application) throws IOException {
        HttpServer server =
                GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application, false);
        server.getListener(LISTENER).getKeepAlive().setMaxRequestsCount(-1);
        server.start();
        return server;
    }

    /** Where it listens. */
    public static int port(HttpServer server) {
        return server.getListener(LISTENER).getPort();
    }
}

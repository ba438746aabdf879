package io.github.conditionalrest.benchmarks.request;

import io.github.conditionalrest.benchmarks.GrizzlyServer;
import io.github.conditionalrest.benchmarks.loopback.KeptConnection;
import io.github.conditionalrest.benchmarks.loopback.SideBySide;
import io.github.conditionalrest.benchmarks.loopback.SideBySide.Way;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.server.ResourceConfig;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/**
 * A write over loopback, on Jersey with Grizzly and on RESTEasy with Undertow: unchecked twice, which shows what
 * repeats at all, then checked by hand, guarded, and refused.
 */
public final class Loopback {

    private Loopback() {}

    /** A server on a port of loopback. */
    private record Server(int port, AutoCloseable stop) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            stop.close();
        }
    }

    /** Prints a table for each runtime. */
    public static void main(String[] arguments) throws Exception {
        String jersey = measure("request-jersey", Loopback::jersey);
        String resteasy = measure("request-resteasy", Loopback::resteasy);
        System.out.println("Jersey, Grizzly\n\n" + jersey + "\nRESTEasy, Undertow\n\n" + resteasy);
    }

    private static String measure(String name, Subject.Start<Server> start) throws Exception {
        try (Server unchecked = Subject.PUT_PLAIN.serve(start);
                Server checked = Subject.PUT_BY_HAND.serve(start);
                Server guarding = Subject.PUT_GUARDED.serve(start);
                KeptConnection plain = new KeptConnection(unchecked.port());
                KeptConnection byHand = new KeptConnection(checked.port());
                KeptConnection guarded = new KeptConnection(guarding.port())) {
            return new SideBySide(500, 150)
                    .measure(
                            name,
                            List.of(
                                    way("not checked", plain, Subject.PUT_PLAIN),
                                    way("not checked, once more", plain, Subject.PUT_PLAIN),
                                    way("checked by hand", byHand, Subject.PUT_BY_HAND),
                                    way("guarded", guarded, Subject.PUT_GUARDED),
                                    way("412, by hand", byHand, Subject.PUT_STALE_BY_HAND),
                                    way("412, guarded", guarded, Subject.PUT_STALE),
                                    way("428, guarded", guarded, Subject.PUT_MISSING)));
        }
    }

    private static Way way(String name, KeptConnection connection, Subject subject) {
        Exchange exchange = subject.exchange();
        byte[] request = KeptConnection.put(Exchange.PATH, exchange.value());
        return new Way(name, () -> connection.send(request, Status.fromStatusCode(exchange.status())));
    }

    private static Server jersey(Application application) throws Exception {
        HttpServer server = GrizzlyServer.start(ResourceConfig.forApplication(application));
        return new Server(GrizzlyServer.port(server), server::shutdownNow);
    }

    private static Server resteasy(Application application) throws IOException {
        int port = freePort();
        UndertowJaxrsServer server =
                new UndertowJaxrsServer().setHostname("127.0.0.1").setPort(port);
        server.start();
        server.deploy(application, "/");
        return new Server(port, server::stop);
    }

    // it does not tell on which port it listens
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

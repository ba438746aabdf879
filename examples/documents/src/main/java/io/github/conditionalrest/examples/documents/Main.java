package io.github.conditionalrest.examples.documents;

import com.sun.net.httpserver.HttpServer;
import io.github.conditionalrest.jersey.JerseyPlaceholder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Starts the server, on the port given as the first argument or else on 8080. */
public final class Main {

    private Main() {}

    @Path("/")
    public static class Hello {

        @GET
        public String hello() {
            return JerseyPlaceholder.text();
        }
    }

    public static void main(String[] args) {
        URI uri = URI.create("http://localhost:" + (args.length > 0 ? args[0] : "8080") + "/");
        HttpServer server = JdkHttpServerFactory.createHttpServer(uri, new ResourceConfig(Hello.class));
        System.out.println("Listening on " + server.getAddress());
    }
}

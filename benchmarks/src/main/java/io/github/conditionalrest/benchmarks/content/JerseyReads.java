package io.github.conditionalrest.benchmarks.content;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.benchmarks.InProcess;
import io.github.conditionalrest.xxh3.Xxh3ContentDigest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** The whole of Jersey in process, but for a server. */
final class JerseyReads extends Reads {

    private static final String CONTENT = "content";

    private final URI target;
    private final InProcess jersey;
    private @Nullable String tag;

    JerseyReads(String path, byte[] content) {
        target = InProcess.at(path);
        jersey = new InProcess(new ResourceConfig(Resource.class).property(CONTENT, content));
    }

    @Override
    int read(@Nullable String ifNoneMatch, OutputStream out) throws ExecutionException, InterruptedException {
        ContainerRequest request = jersey.request("GET", target);
        if (ifNoneMatch != null) {
            request.header("If-None-Match", ifNoneMatch);
        }
        ContainerResponse response = jersey.send(request, out);
        tag = response.getHeaderString("ETag");
        return response.getStatus();
    }

    @Override
    @Nullable
    String tag() {
        return tag;
    }

    /** The content, in three ways. */
    @Path("/")
    @Produces("application/octet-stream")
    public static class Resource {

        private final byte[] content;

        /** With what the configuration holds. */
        public Resource(@Context Configuration configuration) {
            this.content = (byte[]) configuration.getProperty(CONTENT);
        }

        /** With a tag by SHA-256. */
        @GET
        @Path("sha-256")
        @Conditional(validators = ContentDigest.class)
        public byte[] sha256() {
            return content;
        }

        /** With a tag by XXH3. */
        @GET
        @Path("xxh3")
        @Conditional(validators = Xxh3ContentDigest.class)
        public byte[] xxh3() {
            return content;
        }

        /** Without a tag. */
        @GET
        @Path("plain")
        public byte[] plain() {
            return content;
        }
    }
}

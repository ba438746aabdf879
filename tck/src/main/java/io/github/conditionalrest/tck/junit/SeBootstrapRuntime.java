package io.github.conditionalrest.tck.junit;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The runtime that {@link SeBootstrap} finds, on a free port of the loopback interface. */
public class SeBootstrapRuntime implements RuntimeUnderTest {

    private static final long PATIENCE_IN_SECONDS = 60;

    private final String name;

    /** With the name that reports call it. */
    public SeBootstrapRuntime(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public Deployment deploy(Application application) throws Exception {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .protocol("HTTP")
                .host("127.0.0.1")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .rootPath("/")
                .build();
        return new Instance(await(SeBootstrap.start(application, configuration)), application);
    }

    private static <T> T await(java.util.concurrent.CompletionStage<T> stage)
            throws ExecutionException, InterruptedException, TimeoutException {
        return stage.toCompletableFuture().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    }

    private record Instance(SeBootstrap.Instance instance, Application application) implements Deployment {

        @Override
        public URI base() {
            String path =
                    application.getClass().getAnnotation(ApplicationPath.class).value();
            SeBootstrap.Configuration configuration = instance.configuration();
            return URI.create("http://" + configuration.host() + ":" + configuration.port() + "/" + path + "/");
        }

        @Override
        public void close() {
            try {
                await(instance.stop());
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("The runtime did not stop", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package io.github.conditionalrest.core;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of an application on the server that the runtime of the class path starts, spoken to in bytes. */
public abstract class ServedTest {

    private SeBootstrap.Instance server;

    /** The application under test. */
    protected abstract Application application();

    @BeforeEach
    final void start() {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        server = SeBootstrap.start(application(), configuration)
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    final void stop() {
        server.stop().toCompletableFuture().join();
    }

    protected final Http http() {
        return new Http(server.configuration().baseUri());
    }

    /** An application of these classes and components, with these properties. */
    public static Application application(
            Set<Class<?>> classes, Set<Object> components, Map<String, Object> properties) {
        return new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return classes;
            }

            @Override
            @SuppressWarnings("deprecation") // Jakarta REST has no other way to hand over an instance
            public Set<Object> getSingletons() {
                return components;
            }

            @Override
            public Map<String, Object> getProperties() {
                return properties;
            }
        };
    }

    public static Application application(Class<?>... classes) {
        return application(Set.of(classes), Set.of(), Map.of());
    }
}

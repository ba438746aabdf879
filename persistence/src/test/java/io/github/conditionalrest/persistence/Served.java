package io.github.conditionalrest.persistence;

import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.FeatureExtension;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;

/** An application on the server that the runtime of the class path starts, until it is closed. */
record Served(SeBootstrap.Instance server) implements AutoCloseable {

    /** With this module as it comes. */
    static Served with(Object... components) {
        return new Served(start(ServedTest.application(Set.of(), Set.of(components), Map.of())));
    }

    /** The same as if the mappers of this module were not there. */
    static Served withoutMappers(Object... components) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new WithoutExtensions(before));
        try {
            return with(components);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static SeBootstrap.Instance start(Application application) {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        return SeBootstrap.start(application, configuration)
                .toCompletableFuture()
                .join();
    }

    Http http() {
        return new Http(server.configuration().baseUri());
    }

    @Override
    public void close() {
        server.stop().toCompletableFuture().join();
    }

    /** Finds no extensions of the feature, and everything else. */
    private static final class WithoutExtensions extends ClassLoader {

        WithoutExtensions(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.endsWith(FeatureExtension.class.getName())
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }
}

package io.github.conditionalrest.benchmarks.request;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Collectors;

/**
 * A class loader in which no service of this library is found, so that a runtime starts as it does without the library
 * on its class path.
 */
final class LibraryHidden extends ClassLoader {

    private static final String SERVICES = "META-INF/services/";
    private static final String LIBRARY = "io.github.conditionalrest.";

    private LibraryHidden(ClassLoader parent) {
        super(parent);
    }

    /** Something that starts a runtime. */
    @FunctionalInterface
    interface Start {
        Served start() throws IOException;
    }

    static Served whileStarting(Start start) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader all = thread.getContextClassLoader();
        thread.setContextClassLoader(new LibraryHidden(all));
        try {
            return start.start();
        } finally {
            thread.setContextClassLoader(all);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> found = super.getResources(name);
        if (!name.startsWith(SERVICES)) {
            return found;
        }
        Path services = Files.createTempFile("services", null);
        services.toFile().deleteOnExit();
        for (URL each : Collections.list(found)) {
            try (var in = each.openStream()) {
                Files.writeString(
                        services,
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.startsWith(LIBRARY))
                                .collect(Collectors.joining("\n", "", "\n")),
                        java.nio.file.StandardOpenOption.APPEND);
            }
        }
        return Collections.enumeration(java.util.List.of(services.toUri().toURL()));
    }
}

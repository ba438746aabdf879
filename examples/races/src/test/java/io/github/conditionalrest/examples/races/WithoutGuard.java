package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the packaged example with the guard taken out: Jersey does not find the feature of the library, and the checks
 * by hand find an evaluator that lets everything pass. The database, its transactions and the version column of the
 * entities are what they were, and responses have the same tags.
 */
public final class WithoutGuard extends URLClassLoader {

    /** Where Jersey looks for features: those in the jar are hidden from it. */
    private static final Set<String> HIDDEN = Set.of(
            "META-INF/services/org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable",
            "META-INF/services/jakarta.ws.rs.core.Feature");

    private WithoutGuard(URL... places) {
        super(places, ClassLoader.getPlatformClassLoader());
    }

    /** Takes the options of the example; the system property {@code documents.jar} says where it is. */
    public static void main(String[] options) throws ReflectiveOperationException, MalformedURLException {
        URL ours = WithoutGuard.class.getProtectionDomain().getCodeSource().getLocation();
        URL jar = Path.of(System.getProperty("documents.jar")).toUri().toURL();
        ClassLoader loader = new WithoutGuard(ours, jar); // ours first, so that our evaluator is the one that is found
        Thread.currentThread().setContextClassLoader(loader);
        Class.forName("io.github.conditionalrest.examples.documents.Main", true, loader)
                .getMethod("main", String[].class)
                .invoke(null, (Object) options);
    }

    @Override
    public @Nullable URL findResource(String name) {
        try {
            Enumeration<URL> found = findResources(name);
            return found.hasMoreElements() ? found.nextElement() : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> found = Collections.list(super.findResources(name));
        if (HIDDEN.contains(name)) {
            found.removeIf(place -> place.getProtocol().equals("jar"));
        }
        return Collections.enumeration(found);
    }
}

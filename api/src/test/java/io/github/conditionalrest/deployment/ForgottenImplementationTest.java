package io.github.conditionalrest.deployment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a container that finds the API, as an archive has it, and no implementation or one that guards nothing. */
class ForgottenImplementationTest {

    @Test
    @DisplayName("ERR-1: an application with the API alone does not start, and the message names the dependency to add")
    void withTheApiAloneNothingStarts() {
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> SeContainerInitializer.newInstance().initialize().close());

        assertThat(
                refused.getMessage(),
                containsString("No implementation of io.github.conditionalrest.spi.PreconditionEvaluator was found: add"
                        + " the dependency io.github.conditionalrest:conditional-rest-jersey-impl on Jersey,"
                        + " conditional-rest-resteasy-impl on RESTEasy"));
    }

    @Test
    void anImplementationThatOnlyTheApplicationSeesIsEnough(@TempDir Path archive) throws Exception {
        start(archive);
    }

    @Test
    @DisplayName("ERR-1: an application on Quarkus REST does not start, whatever implementation it has")
    void onQuarkusRestNothingStarts(@TempDir Path archive) {
        String message = refusal(
                archive,
                "org.jboss.resteasy.reactive.server.core.Deployment",
                "io.github.conditionalrest.resteasy.ResteasyBinding");

        assertThat(message, containsString("Nothing would guard on Quarkus REST"));
        assertThat(message, containsString("io.quarkus:quarkus-resteasy in the place of quarkus-rest"));
    }

    @Test
    @DisplayName("ERR-1: an application on the RESTEasy of Quarkus does not start without the binding for RESTEasy")
    void onTheResteasyOfQuarkusItIsTheBindingForResteasy(@TempDir Path archive) throws Exception {
        String message = refusal(archive, "io.quarkus.resteasy.runtime.standalone.ResteasyStandaloneRecorder");

        assertThat(
                message, containsString("add the dependency io.github.conditionalrest:conditional-rest-resteasy-impl"));
        start(archive, "io.github.conditionalrest.resteasy.ResteasyBinding");
    }

    private static String refusal(Path archive, String... classes) {
        return ""
                + assertThrows(RuntimeException.class, () -> start(archive, classes))
                        .getMessage();
    }

    /** Starts a container for an archive with an implementation, and with files for these classes. */
    private static void start(Path archive, String... classes) throws Exception {
        Path services = Files.createDirectories(archive.resolve("META-INF/services"));
        Files.writeString(services.resolve(PreconditionEvaluator.class.getName()), Own.class.getName());
        for (String name : classes) {
            Path file = archive.resolve(name.replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Thread thread = Thread.currentThread();
        ClassLoader shared = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {archive.toUri().toURL()}, shared)) {
            thread.setContextClassLoader(application);
            try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
                assertThat(container.isRunning(), is(true));
            }
        } finally {
            thread.setContextClassLoader(shared);
        }
    }

    /** An implementation that nobody asks. */
    public static final class Own implements PreconditionEvaluator {

        @Override
        public Outcome evaluate(String method, MultivaluedMap<String, String> fields, Validators current) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check(String method, MultivaluedMap<String, String> fields, Validators current) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean rangeApplies(MultivaluedMap<String, String> fields, Validators current) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClientErrorException conflict(String method, MultivaluedMap<String, String> fields) {
            throw new UnsupportedOperationException();
        }
    }
}

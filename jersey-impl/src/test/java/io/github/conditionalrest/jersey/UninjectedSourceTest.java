package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fields of a source into which nobody has injected. */
class UninjectedSourceTest {

    private static final Logger LOG = Logger.getLogger("io.github.conditionalrest");

    private final Log log = new Log();

    /** No bean. */
    public static class Plain implements ValidatorSource {

        @Context
        private UriInfo uri;

        @Override
        public Validators current(ContainerRequestContext request) {
            return uri == null ? Validators.present() : Validators.absent();
        }
    }

    /** Inherits what it needs, and needs more. */
    public static final class Needing extends Plain {
        @Context
        private HttpHeaders headers;

        private @Nullable Object cache;

        boolean isCached() {
            return cache != null && headers != null;
        }
    }

    /** Needs nothing. */
    public static final class Content implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("plain")
    @Conditional(validators = Plain.class)
    public static class PlainResource {
        @GET
        public String read() {
            return "text";
        }
    }

    @BeforeEach
    void listenToTheLog() {
        LOG.addHandler(log);
    }

    @AfterEach
    void leaveTheLog() {
        LOG.removeHandler(log);
    }

    @Test
    void aFieldThatAsksForInjectionAndIsNullIsFoundInEachClass() {
        assertThat(NullFields.of(new Needing()), contains("headers", "uri"));
        assertThat(NullFields.of(new Content()), is(empty()));
    }

    @Test
    @DisplayName("SRC-1: nothing is said of a source into which Jersey injects")
    void nothingIsSaidOfASourceIntoWhichJerseyInjects() {
        assertThat(new ApplicationHandler(new ResourceConfig(PlainResource.class)), is(notNullValue()));
        assertThat(log.messages, is(empty()));
    }

    @Test
    @DisplayName("SRC-1: a source into which CDI alone injects nothing is warned of, with its fields and the remedy")
    void aSourceIntoWhichNobodyInjectsIsWarnedOf() {
        JerseySources sources = new JerseySources(injectionByCdiAlone());

        assertThat(sources.source(Needing.class), is(instanceOf(Needing.class)));
        assertThat(sources.source(Content.class), is(instanceOf(Content.class)));
        assertThat(
                log.messages,
                contains(allOf(
                        containsString("into headers, uri of the validator source " + Needing.class.getName()),
                        containsString("Make it a bean"))));
    }

    // That of Jersey finds, of several containers that a JVM has had, one that is closed.
    private static InjectionManager injectionByCdiAlone() {
        return (InjectionManager) Proxy.newProxyInstance(
                InjectionManager.class.getClassLoader(),
                new Class<?>[] {InjectionManager.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isRegistrable" -> false;
                    case "createAndInitialize" ->
                        ((Class<?>) arguments[0]).getDeclaredConstructor().newInstance();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class Log extends Handler {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

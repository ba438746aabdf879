package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the feature comes into a server. */
class DiscoveryTest {

    private final List<Decision> heard = new CopyOnWriteArrayList<>();
    private final ConditionalFeature listening = new ConditionalFeature(InstantSource.system(), List.of(heard::add));

    /** It is in version 7. */
    public static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("note")
    public static class Note {
        @PUT
        @Conditional(validators = Version7.class, match = Match.VERSION)
        public String replace(String body) {
            return "done";
        }
    }

    @Path("wrong")
    public static class Wrong {
        @PUT
        @Conditional(require = Precondition.IF_MODIFIED_SINCE)
        public void replace(String body) {}
    }

    @Test
    @DisplayName("REQ-10: a server for which nobody has registered the feature is guarded")
    void cxfFindsTheFeatureByItself() {
        assertThat(statusOfAWrite(server -> server.setServiceBean(new Note())), is(428));
    }

    @Test
    void theFeatureIsFoundWithServicesSwitchedOff() {
        Application application =
                ServedTest.application(Set.of(Note.class), Set.of(), Map.of("jakarta.ws.rs.loadServices", false));

        assertThat(statusOfAWrite(application), is(428));
    }

    @Test
    void propertiesOfTheApplicationAreThereWhenItIsConfigured() {
        Application application = ServedTest.application(
                Set.of(Note.class),
                Set.of(),
                Map.of(ConditionalFeature.OPAQUE_TAG_KEY, "a secret of sixteen bytes or more"));

        assertThat(statusOfAWrite(application, "If-Match: \"7\""), is(412));
        assertThat(statusOfAWrite(ServedTest.application(Note.class), "If-Match: \"7\""), is(200));
    }

    @Test
    @DisplayName("ERR-1: a wrong policy stops the server for which nobody has registered the feature")
    void aWrongPolicyStopsTheServer() {
        Exception refused = assertThrows(
                RuntimeException.class, () -> statusOfAWrite(server -> server.setServiceBean(new Wrong())));

        assertThat("" + refused.getCause(), containsString("Wrong.replace"));
    }

    @Test
    void aFeatureRegisteredByHandIsTheOnlyOne() {
        assertThat(statusOfAWrite(ServedTest.application(Set.of(Note.class), Set.of(listening), Map.of())), is(428));
        assertThat(heard, hasSize(1));

        heard.clear();
        assertThat(
                statusOfAWrite(server -> {
                    server.setServiceBean(new Note());
                    server.setProvider(listening);
                }),
                is(428));
        assertThat(heard, hasSize(1));
    }

    @Test
    void aFeatureOfTheBusIsTheOnlyOne() {
        assertThat(
                statusOfAWrite(server -> {
                    server.setServiceBean(new Note());
                    server.getBus().setProperty("org.apache.cxf.jaxrs.bus.providers", List.of(listening));
                }),
                is(428));
        assertThat(heard, hasSize(1));
    }

    @Test
    void theFeatureIsFoundByABusThatWasGivenFeatures() {
        assertThat(
                statusOfAWrite(server -> {
                    server.setServiceBean(new Note());
                    server.getBus().setFeatures(List.of());
                }),
                is(428));
    }

    @Test
    void everyServerOfABusIsGuarded() {
        Bus bus = BusFactory.newInstance().createBus();
        try {
            assertThat(statusOfAWrite(bus, server -> server.setServiceBean(new Note())), is(428));
            assertThat(statusOfAWrite(bus, server -> server.setServiceBean(new Note())), is(428));
            assertThat(bus.getFeatures(), hasSize(1));
        } finally {
            bus.shutdown(true);
        }
    }

    private static int statusOfAWrite(Application application, String... field) {
        Bus bus = BusFactory.newInstance().createBus();
        try {
            return statusOfAWrite(ResourceUtils.createApplication(application, true, true, false, bus), field);
        } finally {
            bus.shutdown(true);
        }
    }

    private static int statusOfAWrite(Consumer<JAXRSServerFactoryBean> configuration) {
        Bus bus = BusFactory.newInstance().createBus();
        try {
            return statusOfAWrite(bus, configuration);
        } finally {
            bus.shutdown(true);
        }
    }

    private static int statusOfAWrite(Bus bus, Consumer<JAXRSServerFactoryBean> configuration) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        configuration.accept(factory);
        return statusOfAWrite(factory);
    }

    private static int statusOfAWrite(JAXRSServerFactoryBean factory, String... field) {
        String address = "http://localhost:" + freePort() + "/";
        factory.setAddress(address);
        Server server = factory.create();
        try {
            return new Http(URI.create(address)).put("note", field).status();
        } finally {
            server.destroy();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ERR-1: a wrong policy stops the application, and the message names the method and the remedy. */
class StartupTest {

    @Path("x")
    public static class NeverMet {
        @PUT
        @Conditional(require = Precondition.IF_MODIFIED_SINCE)
        public void replace(@Context Request request, String body) {}
    }

    @Path("x")
    public static class LeadsTo {
        @Path("sub")
        public NeverMet sub() {
            return new NeverMet();
        }
    }

    @Path("x")
    public static class OnLocator {
        @Path("sub")
        @Conditional
        public Object sub() {
            return new NeverMet();
        }
    }

    /** Its constructor fails. */
    public static class Failing implements ValidatorSource {
        public Failing() {
            throw new IllegalStateException("no database");
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
    }

    @Path("x")
    public static class NamesFailing {
        @GET
        @Conditional(validators = Failing.class)
        public String read() {
            return "";
        }
    }

    @Test
    @DisplayName("ERR-1: a requirement that no request can meet, also in a sub-resource")
    void aRequirementThatNoRequestCanMeet() {
        refuses(NeverMet.class, "NeverMet.replace", "Require IF_UNMODIFIED_SINCE");
        refuses(LeadsTo.class, "NeverMet.replace", "Require IF_UNMODIFIED_SINCE");
    }

    @Test
    @DisplayName("ERR-1: an annotation on a locator")
    void anAnnotationOnALocator() {
        refuses(OnLocator.class, "OnLocator.sub", "Put it on the methods of the sub-resource");
    }

    @Test
    @DisplayName("ERR-1, SRC-1: a source that cannot be made")
    void aSourceThatCannotBeMade() {
        refuses(NamesFailing.class, "NamesFailing.read", "no database");
    }

    private static void refuses(Class<?> resource, String method, String remedy) {
        SeBootstrap.Configuration anyPort = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();

        Exception refusal = assertThrows(
                RuntimeException.class,
                () -> SeBootstrap.start(
                                ServedTest.application(Set.of(resource), Set.of(new ConditionalFeature()), Map.of()),
                                anyPort)
                        .toCompletableFuture()
                        .join(),
                method);

        StringBuilder text = new StringBuilder();
        for (Throwable t = refusal; t != null; t = t.getCause()) {
            text.append(t).append('\n');
        }
        assertThat(text.toString(), allOf(containsString(method), containsString(remedy)));
    }
}

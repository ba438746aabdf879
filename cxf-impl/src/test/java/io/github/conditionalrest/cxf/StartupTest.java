package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
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
import jakarta.ws.rs.core.Application;
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

    @Path("x")
    public static class NobodyEvaluates {
        @PUT
        @Conditional
        public void replace(String body) {}
    }

    @Path("x")
    public static class LeadsToNobody {
        @Path("sub")
        public NobodyEvaluates sub() {
            return new NobodyEvaluates();
        }
    }

    @Path("x")
    public static class DigestGuardsNothing {
        @PUT
        @Conditional(validators = ContentDigest.class)
        public void replace(String body) {}
    }

    /** Everything is in version 7. */
    public static class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("x")
    public static class Bare {
        @PUT
        public void replace(String body) {}
    }

    /** Guards everything, and leaves the evaluation to nobody. */
    @Conditional
    public static class Guarded extends Application {
        private final Class<?> resource;

        Guarded(Class<?> resource) {
            this.resource = resource;
        }

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(resource, ConditionalFeature.class);
        }
    }

    /** Guards everything by a source, so that a method needs none of its own. */
    @Conditional(validators = Version7.class)
    public static final class GuardedBySource extends Guarded {
        GuardedBySource(Class<?> resource) {
            super(resource);
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
    @DisplayName("ERR-1: a write that nobody evaluates, also in a sub-resource")
    void aWriteThatNobodyEvaluates() {
        refuses(NobodyEvaluates.class, "NobodyEvaluates.replace", "@BeanParam Preconditions");
        refuses(LeadsToNobody.class, "NobodyEvaluates.replace", "@BeanParam Preconditions");
        refuses(DigestGuardsNothing.class, "DigestGuardsNothing.replace", "@BeanParam Preconditions");
    }

    @Test
    @DisplayName("ERR-1: what stands on the application counts, be it an annotation or a source")
    void whatStandsOnTheApplicationCounts() {
        refuses(new Guarded(Bare.class), "Bare.replace", "@BeanParam Preconditions");
        start(new GuardedBySource(Bare.class)).stop().toCompletableFuture().join();
        start(new GuardedBySource(NobodyEvaluates.class))
                .stop()
                .toCompletableFuture()
                .join();
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

    @Test
    @DisplayName("ERR-1: a start that is refused names all that is wrong")
    void allThatIsWrongIsNamed() {
        Application application = ServedTest.application(
                Set.of(NobodyEvaluates.class, NamesFailing.class), Set.of(new ConditionalFeature()), Map.of());

        refuses(application, "2 faults", "NobodyEvaluates.replace");
        refuses(application, "2 faults", "NamesFailing.read");
    }

    private static void refuses(Class<?> resource, String method, String remedy) {
        refuses(ServedTest.application(Set.of(resource), Set.of(new ConditionalFeature()), Map.of()), method, remedy);
    }

    private static void refuses(Application application, String method, String remedy) {
        Exception refusal = assertThrows(RuntimeException.class, () -> start(application), method);

        StringBuilder text = new StringBuilder();
        for (Throwable t = refusal; t != null; t = t.getCause()) {
            text.append(t).append('\n');
        }
        assertThat(text.toString(), allOf(containsString(method), containsString(remedy)));
    }

    private static SeBootstrap.Instance start(Application application) {
        SeBootstrap.Configuration anyPort = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        return SeBootstrap.start(application, anyPort).toCompletableFuture().join();
    }
}

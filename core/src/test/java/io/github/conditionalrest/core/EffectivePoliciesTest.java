package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.EffectivePolicy.Kind;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class EffectivePoliciesTest {

    @Test
    void aRowTellsWhatIsRequiredWhoKnowsTheStateAndWhereTheAnnotationStands() {
        EffectivePolicy put = only(Items.class, "Items.replace");
        assertThat(
                put,
                is(new EffectivePolicy(
                        Kind.GUARDED,
                        "Items.replace",
                        "PUT",
                        "items/{id}",
                        List.of(Precondition.IF_MATCH, Precondition.IF_UNMODIFIED_SINCE, Precondition.IF_NONE_MATCH),
                        Source.class.getName(),
                        "@Conditional on the class Items")));
    }

    @Test
    void whyNamesTheMethodAndTheReason() {
        assertThat(only(Items.class, "Items.remove").why(), is("@Conditional on Items.remove"));
        assertThat(only(Items.class, "Items.vote").why(), is("@Unconditional on Items.vote: counter only"));
        assertThat(only(Items.class, "Items.ping").why(), is("@Unconditional on Items.ping"));
        assertThat(only(Bare.class, "Bare.put").why(), is("no annotation"));
    }

    @Test
    void whyNamesTheOverriddenMethodAndTheApplication() {
        assertThat(only(OfInterface.class, "OfInterface.put").why(), is("@Conditional on Api.put"));
        EffectivePolicies policies = EffectivePolicies.of(Guarded.class, List.of(Bare.class));
        assertThat(policies.all().get(0).why(), is("@Conditional on the application Guarded"));
        assertThat(policies.unguardedWrites(), is(empty()));
        assertThat(
                EffectivePolicies.of(BelowGuarded.class, List.of(Bare.class))
                        .all()
                        .get(0)
                        .why(),
                is("@Conditional on the application Guarded"));
    }

    @Test
    void anUnguardedWriteIsOneOfWhichNobodyHasSaidAnything() {
        EffectivePolicies policies = EffectivePolicies.of(null, List.of(Items.class, Bare.class));
        assertThat(methods(policies.unguardedWrites()), contains("Bare.put"));
    }

    @Test
    void aSubResourceIsFoundThroughItsLocatorAndListedOnce() {
        EffectivePolicies policies = EffectivePolicies.of(null, List.of(Located.class, Part.class));
        assertThat(methods(policies.all()), contains("Part.create"));
        assertThat(methods(policies.unguardedWrites()), contains("Part.create"));
    }

    @Test
    void anInterfaceIsLeftOutWhereItsImplementationIsThere() {
        assertThat(
                methods(EffectivePolicies.of(null, List.of(Api.class, OfInterface.class))
                        .all()),
                contains("OfInterface.put"));
        assertThat(methods(EffectivePolicies.of(null, List.of(Api.class)).all()), contains("Api.put"));
    }

    @Test
    void whatWouldStopTheApplicationIsRefusedWithTheSameMessage() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> EffectivePolicies.of(null, List.of(Contradicting.class)));
        assertThat(
                refused.getMessage(), startsWith("Contradicting.put has @Conditional and @Unconditional in one place"));
    }

    @Test
    void theTextIsAnAlignedTable() {
        List<String> lines = EffectivePolicies.of(null, List.of(Bare.class, Items.class))
                .toString()
                .lines()
                .toList();
        int why = lines.get(0).indexOf("why");
        String bare = lines.get(3);
        String replace = lines.get(6);
        assertThat(lines, hasSize(9));
        assertThat(lines.get(0), startsWith("path               request  method         requires"));
        assertThat(bare, startsWith("/bare              PUT      Bare.put       unguarded"));
        assertThat(bare.substring(why), is("no annotation"));
        assertThat(replace, startsWith("/items/{id}        PUT      Items.replace  If-Match, "));
        assertThat(replace.substring(why), is("@Conditional on the class Items"));
    }

    @Test
    void eachMethodIsLoggedWhenItIsPreparedIfAnybodyWantsToKnow() throws Exception {
        assertThat(logged(Level.INFO), is(empty()));
        List<String> lines = logged(Level.FINE);
        assertThat(lines, contains(endsWith(" | @Conditional on the class Items")));
        assertThat(
                lines.get(0),
                startsWith("/items/{id} | PUT | Items.replace | If-Match, If-Unmodified-Since, If-None-Match | "));
    }

    private static List<String> logged(Level level) throws NoSuchMethodException {
        Logger logger = Logger.getLogger("io.github.conditionalrest");
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Level before = logger.getLevel();
        handler.setLevel(Level.ALL);
        logger.addHandler(handler);
        logger.setLevel(level);
        logger.setUseParentHandlers(false);
        try {
            new Policies(new PlainSources(), Epoch.NONE)
                    .prepare(
                            Application.class,
                            List.of(new RuntimeBinding.Shown(Items.class, Items.class.getMethod("replace"))));
        } finally {
            logger.setUseParentHandlers(true);
            logger.setLevel(before);
            logger.removeHandler(handler);
        }
        return lines;
    }

    private static EffectivePolicy only(Class<?> type, String method) {
        return EffectivePolicies.of(null, List.of(type)).all().stream()
                .filter(policy -> policy.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> methods(List<EffectivePolicy> policies) {
        return policies.stream().map(EffectivePolicy::method).toList();
    }

    static class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.present();
        }
    }

    @Conditional(validators = Source.class)
    static class Guarded extends Application {}

    static class BelowGuarded extends Guarded {}

    @Path("items/{id}")
    @Conditional(validators = Source.class)
    public static class Items {
        @GET
        public void read() {}

        @PUT
        public void replace() {}

        @DELETE
        @Conditional(require = Precondition.IF_MATCH)
        public void remove() {}

        @POST
        @Path("votes")
        @Unconditional(reason = "counter only")
        public void vote() {}

        @POST
        @Path("ping")
        @Unconditional
        public void ping() {}
    }

    @Path("bare")
    public static class Bare {
        @GET
        public void get() {}

        @OPTIONS
        public void options() {}

        @PUT
        public void put() {}
    }

    @Path("api")
    public interface Api {
        @PUT
        @Conditional
        void put();
    }

    public static class OfInterface implements Api {
        @Override
        public void put() {}
    }

    @Path("located")
    public static class Located {
        @Path("parts")
        public Part parts() {
            return new Part();
        }
    }

    public static class Part {
        @POST
        public void create() {}
    }

    @Path("contradicting")
    public static class Contradicting {
        @PUT
        @Conditional
        @Unconditional
        public void put() {}
    }
}

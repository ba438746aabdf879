package io.github.conditionalrest.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter that is bound to nothing, alone. */
class EveryMethodFilterTest {

    /** It exists. */
    static final class Tagged implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("x"));
        }
    }

    @Path("it")
    @Conditional(validators = Tagged.class)
    public static final class Guarded {
        @GET
        public String read() {
            return "text";
        }

        @PUT
        public void replace() {}

        @PUT
        @Path("exempt")
        @Unconditional
        public void exempt() {}
    }

    /** It has another tag. */
    static final class TaggedOtherwise implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("z"));
        }
    }

    @Path("other")
    @Conditional(validators = TaggedOtherwise.class)
    public static final class Other {
        @PUT
        public void replace() {}
    }

    @Path("plain")
    public static final class Plain {
        @GET
        public String read() {
            return "text";
        }

        @PUT
        public void replace() {}

        @PUT
        @Path("by-hand")
        public void byHand(@Context Request request) {}
    }

    @Test
    @DisplayName("REQ-1: what an annotation asks for is guarded, though nothing is bound")
    void whatAnAnnotationAsksForIsGuarded() {
        assertThat(send("PUT", "it", "X", "y").getStatus(), is(428));
        assertThat(send("PUT", "it", "If-Match", "\"y\"").getStatus(), is(412));
        assertThat(send("PUT", "it", "If-Match", "\"x\"").getStatus(), is(204));
        assertThat(send("GET", "it", "X", "y").getHeaderString("ETag"), is("\"x\""));
        assertThat(send("GET", "it", "If-None-Match", "\"x\"").getStatus(), is(304));
    }

    @Test
    void nothingElseIsTouched() {
        assertThat(send("PUT", "it/exempt", "X", "y").getStatus(), is(204));
        ContainerResponse plain = send("PUT", "plain", "If-Match", "\"y\"");
        assertThat(plain.getStatus(), is(204));
        assertThat(plain.getHeaderString("Cache-Control"), is(nullValue()));
    }

    @Test
    @DisplayName(
            "REQ-10: what a request is forwarded to is guarded by its own policy, in spite of what is left in the request")
    void whatARequestIsForwardedToIsGuarded() {
        MapPropertiesDelegate ofServletRequest = new MapPropertiesDelegate();
        assertThat(send(ofServletRequest, "PUT", "it", "If-Match", "\"x\"").getStatus(), is(204));
        assertThat(send(ofServletRequest, "PUT", "other", "If-Match", "\"x\"").getStatus(), is(412));
        assertThat(send(ofServletRequest, "PUT", "other", "If-Match", "\"z\"").getStatus(), is(204));
    }

    @Test
    void whatMatchesNoMethodIsLeftAlone() {
        assertThat(send("PUT", "nowhere", "X", "y").getStatus(), is(404));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, If-Match, 400",
        "PUT, If-Unmodified-Since, 400",
        "PUT, If-None-Match, 400",
        "GET, If-Match, 400",
        "GET, If-None-Match, 200",
        "PUT, If-Modified-Since, 204",
        "OPTIONS, If-Match, 200"
    })
    @DisplayName("OBS-3: a condition that nobody evaluates is refused, if the application asks for it")
    void aConditionThatNobodyEvaluatesIsRefused(String method, String field, int status) {
        List<Decision> heard = new ArrayList<>();
        ContainerResponse response =
                send(ignored("refuse"), new Decisions(List.of(heard::add)), method, "plain", field, "*");

        assertThat(response.getStatus(), is(status));
        boolean refused = status == 400;
        assertThat(heard, hasSize(refused ? 1 : 0));
        if (refused) {
            assertThat(
                    new String((byte[]) response.getEntity(), US_ASCII), containsString(field + " is not evaluated"));
            assertThat(heard.get(0).kind(), is(Decision.Kind.UNEVALUATED));
            assertThat(heard.get(0).route(), is("plain"));
            assertThat(
                    String.valueOf(heard.get(0).field()),
                    is(field.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
    }

    @Test
    @DisplayName("OBS-3: a condition that nobody evaluates is reported, also of a method that was taken out")
    void aConditionThatNobodyEvaluatesIsReported() {
        List<Decision> heard = new ArrayList<>();
        ContainerResponse response =
                send(ignored("report"), new Decisions(List.of(heard::add)), "PUT", "it/exempt", "If-Match", "*");

        assertThat(response.getStatus(), is(204));
        assertThat(
                heard, is(List.of(new Decision("PUT", "it/exempt", Precondition.IF_MATCH, Decision.Kind.UNEVALUATED))));
    }

    @Test
    @DisplayName("OBS-3: by default, and where a method has what it takes to evaluate by hand, nothing is said")
    void nothingIsSaidByDefaultOrOfAMethodThatCanCheckByHand() {
        List<Decision> heard = new ArrayList<>();
        Decisions decisions = new Decisions(List.of(heard::add));

        assertThat(
                send(FakeConfiguration.ofServer(), decisions, "PUT", "plain", "If-Match", "*")
                        .getStatus(),
                is(204));
        assertThat(
                send(ignored("refuse"), decisions, "PUT", "plain/by-hand", "If-Match", "*")
                        .getStatus(),
                is(204));
        assertThat(heard, is(empty()));
    }

    @Test
    @DisplayName("ERR-1: a word that is not known stops the application")
    void aWordThatIsNotKnownIsRefused() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> IgnoredConditions.of(ignored("Refuse"), Decisions.UNHEARD));

        assertThat(
                refused.getMessage(),
                is(
                        "The property io.github.conditionalrest.ignored-conditions is \"Refuse\". Set it to ignore, report or"
                                + " refuse, or leave it out for ignore."));
    }

    private static FakeConfiguration ignored(String word) {
        FakeConfiguration configuration = FakeConfiguration.ofServer();
        configuration.property(ConditionalFeature.IGNORED_CONDITIONS, word);
        return configuration;
    }

    private static ContainerResponse send(String method, String path, String field, String value) {
        return send(FakeConfiguration.ofServer(), Decisions.UNHEARD, method, path, field, value);
    }

    private static ContainerResponse send(
            MapPropertiesDelegate properties, String method, String path, String field, String value) {
        return send(FakeConfiguration.ofServer(), Decisions.UNHEARD, properties, method, path, field, value);
    }

    private static ContainerResponse send(
            FakeConfiguration configuration,
            Decisions decisions,
            String method,
            String path,
            String field,
            String value) {
        return send(configuration, decisions, new MapPropertiesDelegate(), method, path, field, value);
    }

    private static ContainerResponse send(
            FakeConfiguration configuration,
            Decisions decisions,
            MapPropertiesDelegate properties,
            String method,
            String path,
            String field,
            String value) {
        Policies policies = new Policies(new PlainSources(), Epoch.NONE);
        Guards guards = new Guards(InstantSource.system(), decisions, null);
        ResourceConfig config = new ResourceConfig(Guarded.class, Other.class, Plain.class)
                .register(new EveryMethodFilter(
                        policies,
                        new PreconditionFilter(policies, guards, null),
                        request -> false,
                        IgnoredConditions.of(configuration, decisions)))
                .register(new ValidatorFieldsFilter(Entities.found()))
                .property("jakarta.ws.rs.loadServices", false);
        URI base = URI.create("http://localhost/");
        ContainerRequest request = new ContainerRequest(base, base.resolve(path), method, null, properties, config);
        request.header(field, value);
        try {
            return new ApplicationHandler(config).apply(request).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

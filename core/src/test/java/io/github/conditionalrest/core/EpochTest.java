package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("After a restore: VAL-11")
@SuppressWarnings("JavaUtilDate") // Jakarta REST takes no other one
class EpochTest {

    private static final String JSON = ";application/json";
    private static final OpaqueTags SECRET = new OpaqueTags("sixteen bytes or more");

    private static final Epoch BEFORE = Epoch.of("2026-11-20T23:00:00Z", null);
    private static final Instant RESTORED = Instant.parse("2026-11-21T23:00:00Z");
    private static final Epoch AFTER = Epoch.of(RESTORED.toString(), null);
    private static final Instant NOW = RESTORED.plusSeconds(600);

    private static final Validators SEVEN = Validators.ofVersion(7);
    private static final Validators GIVEN = Validators.of(new EntityTag("x"));

    private boolean lookedUp;

    @Test
    void aTagBeginsWithTheEpochInShort() {
        assertThat(tags(AFTER).toSend(SEVEN), is(new EntityTag(";tovjw0;7;application/json")));
        assertThat(tags(AFTER).toSend(Validators.of(EntityTags.fromVersion(7))), is(new EntityTag(";tovjw0;7", true)));
        assertThat(tags(Epoch.of(" 2026-11-22T00:00:00.9+01:00", null)).toSend(GIVEN), is(new EntityTag(";tovjw0;x")));
    }

    @Test
    void withoutAnEpochTagsAreAsTheyAre() {
        assertThat(tags(Epoch.NONE).toSend(SEVEN), is(new EntityTag("7;application/json")));
        assertThat(tags(Epoch.NONE).toSend(GIVEN), is(sameInstance(GIVEN.entityTag())));
        assertThat(Epoch.NONE.notBefore(Instant.MIN), is(Instant.MIN));
    }

    @ParameterizedTest
    @EnumSource(Match.class)
    void noTagOfAnotherEpochMatches(Match match) {
        List<Epoch> epochs = List.of(Epoch.NONE, BEFORE, AFTER);
        for (Validators state : List.of(SEVEN, Validators.ofVersion("a;b"), GIVEN)) {
            for (List<String> names : List.of(List.<String>of(), List.of(JSON))) {
                for (Epoch sending : epochs) {
                    for (Epoch comparing : epochs) {
                        Tags sent = new Tags("documents/1", names, JSON, match, null, sending);
                        Tags compared = new Tags("documents/1", names, JSON, match, null, comparing);
                        String line = EntityTags.toField(Objects.requireNonNull(sent.toSend(state)));
                        assertThat(line, matches(compared, state, line), is(sending == comparing));
                        assertThat(line, compared.isEcho(state, line), is(sending == comparing));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("VAL-10: an opaque tag tells no epoch, and is of one all the same")
    void anOpaqueTagTellsNoEpoch() {
        Tags before = tags(Epoch.of("2026-11-20T23:00:00Z", SECRET)).withOpaque(SECRET);
        Tags after = tags(Epoch.of(RESTORED.toString(), SECRET)).withOpaque(SECRET);
        String line = EntityTags.toField(Objects.requireNonNull(after.toSend(SEVEN)));
        assertThat(line, not(startsWith("\";tovjw0")));
        assertThat(matches(after, SEVEN, line), is(true));
        assertThat(matches(before, SEVEN, line), is(false));
    }

    @Test
    void aTagThatHasTheEpochAlreadyIsOfItOnce() {
        Validators again = Validators.of(Objects.requireNonNull(tags(AFTER).toSend(GIVEN)));
        assertThat(tags(AFTER).toSend(again), is(again.entityTag()));
        assertThat(tags(AFTER).isEcho(again, "\";tovjw0;x\""), is(true));
        assertThat(matches(tags(AFTER), again, "\";tovjw0;x\""), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7;application/json\"",
                "\";totp80;7;application/json\"",
                "\";tovjw0;;application/json\"",
                "\";tovjw0;x;application/json\"",
                "\"\""
            })
    @DisplayName("VAL-11: a version of another epoch is looked up, even where every write compares")
    void aVersionOfAnotherEpochIsLookedUp(String tag) {
        assertThat(assumes(tag), is(false));
    }

    @Test
    void aVersionOfThisEpochIsNot() {
        assertThat(assumes("\";tovjw0;7;application/json\""), is(true));
        assertThat(assumes("\";tovjw0;123456789012345678;application/json\""), is(true));
        assertThat(assumes("\";tovjw0;1234567890123456789;application/json\""), is(false));
        assertThat(lookedUp, is(false));
    }

    @Test
    @DisplayName("VAL-11: what was restored is as new as the restore, so no date of before tells that it is unchanged")
    void noDateIsBeforeTheEpoch() {
        Validators restored = Validators.of(RESTORED.minusSeconds(86_400));
        String read = "Sat, 21 Nov 2026 22:00:00 GMT"; // of a state that is gone, newer than the one that was restored
        String since = "Sat, 21 Nov 2026 23:00:00 GMT";
        assertThat(outcome(AFTER, "GET", restored, "If-Modified-Since", read), is(Outcome.PROCEED));
        assertThat(outcome(AFTER, "PUT", restored, "If-Unmodified-Since", read), is(Outcome.FAILED));
        assertThat(outcome(AFTER, "GET", restored, "If-Modified-Since", since), is(Outcome.NOT_MODIFIED));
        assertThat(outcome(AFTER, "PUT", restored, "If-Unmodified-Since", since), is(Outcome.PROCEED));
        assertThat(outcome(Epoch.NONE, "GET", restored, "If-Modified-Since", read), is(Outcome.NOT_MODIFIED));

        ContainerResponse response = respond("GET", restored, Response.ok("text", MediaType.APPLICATION_JSON_TYPE));
        assertThat(response.getHeaderString("Last-Modified"), is(since));
        Validators changed = Validators.of(RESTORED.plusSeconds(60));
        assertThat(
                respond("GET", changed, Response.ok("text", MediaType.APPLICATION_JSON_TYPE))
                        .getHeaderString("Last-Modified"),
                is("Sat, 21 Nov 2026 23:01:00 GMT"));
    }

    @Test
    @DisplayName("VAL-3: while the clock shows the second in which the epoch began, there is no date")
    void theSecondOfTheEpochIsWithheldToo() {
        Guard guard = new Guard(policy("GET", AFTER, null), tags(AFTER), () -> RESTORED, Decisions.UNHEARD);
        assertThat(guard.dateToSend(Validators.of(Instant.EPOCH)), is(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT"})
    void whatTheMethodSetItselfIsSentInTheEpoch(String method) {
        ContainerResponse response = respond(
                method,
                null,
                Response.ok("text", MediaType.APPLICATION_JSON_TYPE)
                        .tag(new EntityTag("own", true))
                        .lastModified(Date.from(Instant.EPOCH)));
        assertThat(response.getHeaderString("ETag"), is("W/\";tovjw0;own\""));
        assertThat(response.getHeaderString("Last-Modified"), is("Sat, 21 Nov 2026 23:00:00 GMT"));
    }

    @Test
    void aDateOfItsOwnWithinTheEpochStays() {
        ContainerResponse response = respond("PUT", null, Response.ok("text").lastModified(Date.from(NOW)));
        assertThat(response.getLastModified(), is(Date.from(NOW)));
    }

    @Test
    void soIsThe304OfTheMethod() {
        ContainerResponse response =
                respond("GET", GIVEN, Response.notModified().header("ETag", "\"x\""));
        assertThat(response.getHeaderString("ETag"), is("\";tovjw0;x\""));
        ContainerResponse again = respond("GET", GIVEN, Response.notModified().header("ETag", "\";tovjw0;x\""));
        assertThat(again.getHeaderString("ETag"), is("\";tovjw0;x\""));
    }

    private static Tags tags(Epoch epoch) {
        return new Tags("documents/1", List.of(JSON), JSON, Match.EXACT, null, epoch);
    }

    private static boolean matches(Tags tags, Validators state, String line) {
        return EntityTagField.matches(
                Precondition.IF_MATCH, List.of(line), true, tags.toCompare(state), Comparison.STRONG_ANY);
    }

    private static Policy policy(String method, Epoch epoch, @Nullable ValidatorSource source) {
        return new Policy(
                "Documents.method",
                "documents/{id}",
                method,
                Requirement.of(method),
                Match.EXACT,
                Representations.of(Set.of(MediaType.APPLICATION_JSON_TYPE), false),
                source,
                epoch);
    }

    private static Guard guard(Policy policy, ContainerRequest request) {
        Guard guard = new Guards(() -> NOW, Decisions.UNHEARD, null).guard(policy, request);
        request.setProperty(PreconditionEvaluator.PROPERTY, guard);
        return guard;
    }

    private boolean assumes(String tag) {
        ValidatorStore comparing = new ValidatorStore() {
            @Override
            public Validators current(ContainerRequestContext request) {
                lookedUp = true;
                return SEVEN;
            }

            @Override
            public boolean everyWriteCompares() {
                return true;
            }
        };
        ContainerRequest request = Exchange.request("PUT", "If-Match", tag);
        Guard guard = guard(policy("PUT", AFTER, comparing), request);
        PreconditionFields fields = PreconditionFields.of("PUT", request.getHeaders());
        guard.require("PUT", fields);
        return guard.assumes(request, fields);
    }

    private static Outcome outcome(Epoch epoch, String method, Validators state, String... fields) {
        ContainerRequest request = Exchange.request(method, fields);
        return guard(policy(method, epoch, null), request).evaluate(method, request.getHeaders(), state);
    }

    private static ContainerResponse respond(
            String method, @Nullable Validators state, Response.ResponseBuilder answer) {
        ContainerRequest request = Exchange.request(method);
        Guard guard = guard(policy(method, AFTER, null), request);
        if (state != null) {
            guard.evaluate(method, request.getHeaders(), state);
        }
        ContainerResponse response = Exchange.response(request, answer);
        new ValidatorFieldsFilter(new Entities(List.of())).filter(request, response);
        return response;
    }
}

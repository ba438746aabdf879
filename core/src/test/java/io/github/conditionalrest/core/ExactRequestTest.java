package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactRequestTest {

    private static final EntityTag X = new EntityTag("x");
    private static final Date MODIFIED = Date.from(Instant.parse("2023-11-14T22:13:20Z"));

    @Test
    void whatIsNotAboutPreconditionsIsLeftToTheRuntime() {
        ExactRequest request = request("PUT");
        assertThat(request.getMethod(), is("PUT"));
        Variant variant = new Variant(MediaType.TEXT_PLAIN_TYPE, (Locale) null, null);
        assertThat(request.selectVariant(List.of(variant)), is(variant));
    }

    @Test
    @DisplayName("VAL-5: a 304 carries the ETag that the 200 would")
    void aNotModifiedCarriesTheTagUnescaped() {
        Response response =
                response(request("GET", "If-None-Match", "\"a\\b\"").evaluatePreconditions(new EntityTag("a\\b")));
        assertThat(response.getStatus(), is(304));
        assertThat(response.getHeaderString("ETag"), is("\"a\\b\""));
    }

    @Test
    void aNotModifiedCarriesTheDateWhereThereIsNoTag() {
        Response response = response(request("GET", "If-Modified-Since", "Tue, 14 Nov 2023 22:13:20 GMT")
                .evaluatePreconditions(MODIFIED));
        assertThat(response.getHeaderString("Last-Modified"), is("Tue, 14 Nov 2023 22:13:20 GMT"));
        assertThat(response.getHeaderString("ETag"), is(nullValue()));
    }

    @Test
    @DisplayName("VAL-8: a 412 carries no ETag, so nobody can repeat blindly with it")
    void aFailureCarriesAProblemAndNoValidator() {
        Response response = response(request("PUT", "If-Match", "\"y\"").evaluatePreconditions(MODIFIED, X));
        assertThat(response.getStatus(), is(412));
        assertThat(response.getMediaType(), is(MediaType.valueOf("application/problem+json")));
        assertThat(response.getHeaders().containsKey("ETag"), is(false));
        assertThat(response.getHeaders().containsKey("Last-Modified"), is(false));
        assertThat(body(response), not(containsString("\\\"x\\\"")));
    }

    @Test
    @DisplayName("REQ-6: a malformed field is a 400 with a problem")
    void aMalformedFieldIsRefusedWithAProblem() {
        Response response = response(request("PUT", "If-Match", "x").evaluatePreconditions(X));
        assertThat(response.getStatus(), is(400));
        assertThat(body(response), containsString("If-Match: x is malformed at position 1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"y\" |                               | If-Match",
                "\"x\" |                               | If-None-Match",
                "\"x\" | Mon, 13 Nov 2023 22:13:20 GMT | If-None-Match",
                "      | Mon, 13 Nov 2023 22:13:20 GMT | If-Unmodified-Since",
                "      | Wed, 15 Nov 2023 22:13:20 GMT | If-None-Match",
                "      |                               | If-None-Match"
            })
    void aFailureNamesThePreconditionThatIsFalse(
            @Nullable String ifMatch, @Nullable String ifUnmodifiedSince, String named) {
        var fields = Fields.of("If-None-Match", "*");
        if (ifMatch != null) {
            fields.add("If-Match", ifMatch);
        }
        if (ifUnmodifiedSince != null) {
            fields.add("If-Unmodified-Since", ifUnmodifiedSince);
        }
        ExactRequest request = new ExactRequest(new FakeRequest("PUT"), new FakeHeaders(fields));
        assertThat(body(response(request.evaluatePreconditions(MODIFIED, X))), containsString(named + " is false"));
    }

    @Test
    void anAbsentResourceIsSaidToBeAbsent() {
        assertThat(
                body(response(request("PUT", "If-Match", "*").evaluatePreconditions())),
                containsString("If-Match is false: the resource does not exist, or not any more."));
    }

    @Test
    @DisplayName("EVAL-4: a tag that no field can hold matches nothing")
    void aTagThatNoFieldCanHoldMatchesOnlyTheWildcard() {
        EntityTag unsendable = new EntityTag("a\"b");
        assertThat(
                response(request("PUT", "If-Match", "\"a\"").evaluatePreconditions(unsendable))
                        .getStatus(),
                is(412));
        assertThat(request("PUT", "If-Match", "*").evaluatePreconditions(unsendable), is(nullValue()));
        assertThat(request("GET", "If-None-Match", "\"a\"").evaluatePreconditions(unsendable), is(nullValue()));
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without NullAway may do
    void nullIsRefusedWithTheRemedy() {
        ExactRequest request = request("GET");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> request.evaluatePreconditions((EntityTag) null));
        assertThat(refused.getMessage(), is("eTag is null: call evaluatePreconditions() where there is no validator"));
        assertThrows(IllegalArgumentException.class, () -> request.evaluatePreconditions((Date) null));
        assertThrows(IllegalArgumentException.class, () -> request.evaluatePreconditions(MODIFIED, null));
        assertThrows(IllegalArgumentException.class, () -> request.evaluatePreconditions(null, X));
    }

    @Test
    @DisplayName("EVAL-8: the policy of the guarded method counts")
    void aRequestOfAContextIsEvaluatedByTheGuardInIt() {
        ContainerRequest context = Exchange.request("PUT", "If-Match", "W/\"x-gzip\"");
        ExactRequest request = new ExactRequest(context);
        assertThat(request.getMethod(), is("PUT"));
        assertThat(response(request.evaluatePreconditions(X)).getStatus(), is(412));
        Policy policy = new Policy(
                "Documents.put",
                "",
                "PUT",
                Requirement.of("PUT"),
                Match.VERSION,
                Representations.UNKNOWN,
                null,
                Epoch.NONE);
        context.setProperty(
                PreconditionEvaluator.PROPERTY,
                new Guards(InstantSource.system(), Decisions.UNHEARD, null).guard(policy, context));
        assertThat(request.evaluatePreconditions(X), is(nullValue()));
    }

    @Test
    @DisplayName("OBS-1: a decision is told once")
    void aFailureIsToldOnce() {
        Decided decided = new Decided();
        ContainerRequest context = Exchange.request("PUT", "If-Match", "\"x\"", "If-None-Match", "*");
        Policy policy = new Policy(
                "Documents.put",
                "documents",
                "PUT",
                Requirement.of("PUT"),
                Match.EXACT,
                Representations.UNKNOWN,
                null,
                Epoch.NONE);
        context.setProperty(
                PreconditionEvaluator.PROPERTY,
                new Guards(InstantSource.system(), new Decisions(List.of(decided)), null).guard(policy, context));
        Response response = response(new ExactRequest(context).evaluatePreconditions(X));
        assertThat(body(response), containsString("If-None-Match is false"));
        assertThat(
                decided.all,
                is(List.of(new Decision("PUT", "documents", Precondition.IF_NONE_MATCH, Decision.Kind.FAILED))));
    }

    private static ExactRequest request(String method, String... fields) {
        return new ExactRequest(new FakeRequest(method), new FakeHeaders(Fields.of(fields)));
    }

    private static Response response(@Nullable ResponseBuilder builder) {
        return Objects.requireNonNull(builder).build();
    }

    private static String body(Response response) {
        return new String((byte[]) response.getEntity(), StandardCharsets.US_ASCII);
    }
}

package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.Decision.Kind;
import io.github.conditionalrest.spi.EntityValidators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorFieldsFilterTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00.700Z");
    private static final Instant MODIFIED = Instant.parse("2023-11-14T22:13:20.500Z");
    private static final String DATE = "Tue, 14 Nov 2023 22:13:20 GMT";
    private static final Validators X = Validators.of(new EntityTag("x"), MODIFIED);
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType XML = MediaType.APPLICATION_XML_TYPE;

    private static final EntityValidators VERSIONED =
            entity -> entity instanceof Row row ? Validators.ofVersion(row.version()) : null;

    private final Decided decided = new Decided();
    private Set<MediaType> produced = Set.of(JSON);
    private @Nullable OpaqueTags opaque;

    @Nested
    @DisplayName("After a read: VAL-1, VAL-3, VAL-5, VAL-6, VAL-9")
    class AfterRead {

        @Test
        @DisplayName("SRC-3, VAL-4: the version of the returned entity comes before what the source told")
        void theVersionOfTheReturnedEntityGoesOnTheResponse() {
            ContainerResponse response =
                    respond(Exchange.request("GET"), Validators.ofVersion(7), Response.ok(new Row(8), JSON));
            assertThat(response.getHeaderString("ETag"), is("\"8;application/json\""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD"})
        void theValidatorsGoOnTheResponse(String method) {
            ContainerResponse response = respond(Exchange.request(method), X, Response.ok("text", JSON));
            assertThat(response.getHeaderString("ETag"), is("\"x\""));
            assertThat(response.getHeaderString("Last-Modified"), is(DATE));
        }

        @Test
        void theDateIsWithheldWhileTheClockShowsItsSecond() {
            ContainerResponse response = respond(
                    Exchange.request("GET"),
                    Validators.of(new EntityTag("x"), NOW.minusMillis(600)),
                    Response.ok("text", JSON));
            assertThat(response.getHeaderString("ETag"), is("\"x\""));
            assertThat(response.getHeaderString("Last-Modified"), is(nullValue()));
        }

        @Test
        void whatTheMethodSetItselfStays() {
            ContainerResponse response = respond(
                    Exchange.request("GET"),
                    X,
                    Response.ok("text", JSON)
                            .tag(new EntityTag("own", true))
                            .lastModified(Date.from(Instant.EPOCH))
                            .header("Cache-Control", "max-age=60"));
            assertThat(response.getEntityTag(), is(new EntityTag("own", true)));
            assertThat(response.getLastModified(), is(Date.from(Instant.EPOCH)));
            assertThat(response.getHeaderString("Cache-Control"), is("max-age=60"));
        }

        @Test
        void aVersionIsTaggedByWhatTheResponseHolds() {
            Validators seven = Validators.ofVersion(7);
            assertThat(
                    respond(Exchange.request("GET"), seven, Response.ok("text", JSON))
                            .getHeaderString("ETag"),
                    is("\"7;application/json\""));
            assertThat(
                    respond(Exchange.request("GET"), seven, Response.ok("text", XML))
                            .getHeaderString("ETag"),
                    is("\"7;application/xml\""));
            assertThat(
                    respond(
                                    Exchange.request("GET"),
                                    seven,
                                    Response.ok("text", JSON)
                                            .language(Locale.GERMAN)
                                            .header("Content-Encoding", "gzip"))
                            .getHeaderString("ETag"),
                    is("\"7;application/json;de;gzip\""));
        }

        @Test
        void aVersionWithoutContentIsNotTagged() {
            assertThat(
                    respond(Exchange.request("GET"), Validators.ofVersion(7), Response.noContent())
                            .getHeaderString("ETag"),
                    is(nullValue()));
        }

        @Test
        void anEntityTellsItsOwnValidators() {
            ContainerResponse response =
                    respond(Exchange.request("GET"), null, Response.ok(entity(Validators.ofVersion(8)), JSON));
            assertThat(response.getHeaderString("ETag"), is("\"8;application/json\""));
        }

        @Test
        @DisplayName(
                "VAL-5: what a 304 or a 412 does not send is closed, whatever it is, and no failure of that is told")
        void whatIsNotSentIsClosed() {
            AtomicInteger closed = new AtomicInteger();
            for (String field : List.of("If-None-Match", "If-Match")) {
                Stream<String> rows = Stream.of("text").onClose(closed::incrementAndGet);
                AutoCloseable failing = () -> {
                    closed.incrementAndGet();
                    throw new IllegalStateException("already closed");
                };
                String value = field.equals("If-Match") ? "\"other\"" : "\"x\"";
                for (Object entity : List.of(rows, failing)) {
                    respond(
                            Exchange.request("GET", field, value),
                            null,
                            Response.ok(entity, JSON).tag("x"));
                }
            }
            assertThat(closed.get(), is(4));
        }

        @Test
        @DisplayName("VAL-4: never newer than the body")
        void theValidatorsOfTheEntityComeBeforeThoseOfTheSource() {
            ContainerResponse response = respond(
                    Exchange.request("GET"),
                    Validators.ofVersion(7),
                    Response.ok(entity(Validators.ofVersion(8)), JSON));
            assertThat(response.getHeaderString("ETag"), is("\"8;application/json\""));
        }

        @Test
        void aNotModifiedCarriesTheSameFieldsAsTheSuccess() {
            produced = new LinkedHashSet<>(List.of(JSON, XML));
            ContainerRequest request = Exchange.request("GET", "If-None-Match", "\"x\"");
            ContainerResponse response = respond(request, X, Response.notModified());
            assertThat(response.getHeaderString("ETag"), is("\"x\""));
            assertThat(response.getHeaderString("Last-Modified"), is(DATE));
            assertThat(response.getHeaderString("Cache-Control"), is("no-cache"));
            assertThat(response.getHeaderString("Vary"), is("Accept"));
        }

        @Test
        void anEntityThatTheClientHasIsNotSentAgain() {
            ContainerResponse response = respond(
                    Exchange.request("GET", "If-None-Match", "\"8;application/json;de\""),
                    null,
                    Response.ok(entity(Validators.ofVersion(8)), JSON)
                            .header("Content-Language", "de")
                            .header("Content-Location", "/documents/1.json"));
            assertThat(response.getStatus(), is(304));
            assertThat(response.getEntity(), is(nullValue()));
            assertThat(response.getHeaderString("Content-Type"), is(nullValue()));
            assertThat(response.getHeaderString("Content-Language"), is(nullValue()));
            assertThat(response.getHeaderString("ETag"), is("\"8;application/json;de\""));
            assertThat(response.getHeaderString("Content-Location"), is("/documents/1.json"));
            assertThat(decided.all.get(0).kind(), is(Kind.NOT_MODIFIED));
        }

        @Test
        void aFalseIfMatchOnWhatTheMethodReadIsAProblem() {
            ContainerResponse response = respond(
                    Exchange.request("GET", "If-Match", "\"7;application/json\"", "Accept", "application/json"),
                    null,
                    Response.ok(entity(Validators.ofVersion(8)), JSON));
            assertThat(response.getStatus(), is(412));
            assertThat(response.getHeaderString("ETag"), is(nullValue()));
            assertThat(response.getMediaType(), is(MediaType.valueOf("application/problem+json")));
            assertThat(
                    new String((byte[]) response.getEntity(), StandardCharsets.US_ASCII),
                    containsString("If-Match is false"));
        }

        @Test
        void theTagThatTheMethodSetDecides() {
            ContainerResponse response = respond(
                    Exchange.request("GET", "If-None-Match", "W/\"own\""),
                    null,
                    Response.ok("text", JSON).header("ETag", "W/\"own\""));
            assertThat(response.getStatus(), is(304));
            assertThat(response.getHeaderString("ETag"), is("W/\"own\""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"own", "\"", "", "W/own", "w/\"own\"", "\"o wn\""})
        void aTagThatIsNoneIsLeftAloneAndDecidesNothing(String notATag) {
            ContainerResponse response = respond(
                    Exchange.request("GET", "If-None-Match", "\"own\""),
                    null,
                    Response.ok("text", JSON).header("ETag", notATag));
            assertThat(response.getStatus(), is(200));
            assertThat(response.getHeaderString("ETag"), is(notATag));
        }

        @Test
        void whatDoesNotExistHasNoValidators() {
            ContainerResponse response = respond(
                    Exchange.request("GET"),
                    Validators.absent(),
                    Response.status(404).entity("none"));
            assertThat(response.getHeaderString("ETag"), is(nullValue()));
            assertThat(
                    respond(Exchange.request("GET"), Validators.absent(), Response.ok("made up", JSON))
                            .getHeaderString("ETag"),
                    is(nullValue()));
        }

        @Test
        void aFailureOfTheMethodCarriesNoValidators() {
            ContainerResponse response =
                    respond(Exchange.request("GET"), X, Response.serverError().entity("oh"));
            assertThat(response.getHeaderString("ETag"), is(nullValue()));
            assertThat(response.getHeaderString("Last-Modified"), is(nullValue()));
        }

        @Test
        void aCacheMustAsk() {
            assertThat(
                    respond(Exchange.request("GET"), X, Response.ok("text", JSON))
                            .getHeaderString("Cache-Control"),
                    is("no-cache"));
        }

        @Test
        void varyNamesAcceptWhereSeveralRepresentationsAreServed() {
            produced = new LinkedHashSet<>(List.of(JSON, XML));
            assertThat(vary(Response.ok("text", JSON)), contains("Accept"));
            assertThat(vary(Response.ok("text", JSON).header("Vary", "Origin")), contains("Origin", "Accept"));
            assertThat(vary(Response.ok("text", JSON).header("Vary", "Origin, accept")), contains("Origin, accept"));
            assertThat(vary(Response.ok("text", JSON).header("Vary", "*")), contains("*"));
        }

        @Test
        void varyIsLeftAloneWhereThereIsOneRepresentation() {
            assertThat(vary(Response.ok("text", JSON)), is(nullValue()));
        }

        private @Nullable List<Object> vary(ResponseBuilder response) {
            return respond(Exchange.request("GET"), X, response).getHeaders().get("Vary");
        }
    }

    @Nested
    @DisplayName("After a write: VAL-7")
    class AfterWrite {

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH"})
        void theNewRepresentationCarriesItsValidatorsAndSaysWhatItIs(String method) {
            ContainerResponse response = respond(
                    Exchange.request(method, "If-Match", "\"x\""),
                    X,
                    Response.ok(entity(Validators.ofVersion(8).withLastModified(MODIFIED)), JSON));
            assertThat(response.getHeaderString("ETag"), is("\"8;application/json\""));
            assertThat(response.getHeaderString("Last-Modified"), is(DATE));
            assertThat(response.getHeaderString("Content-Location"), is("http://localhost/api/documents/1"));
        }

        @Test
        void whatAPostCreatedIsAtItsLocation() {
            ContainerResponse response = respond(
                    Exchange.to("documents", "POST", "If-None-Match", "*"),
                    Validators.absent(),
                    Response.created(URI.create("http://localhost/api/documents/2"))
                            .entity(entity(Validators.ofVersion(1)))
                            .type(JSON));
            assertThat(response.getHeaderString("ETag"), is("\"1;application/json\""));
            assertThat(response.getHeaderString("Content-Location"), is("http://localhost/api/documents/2"));
        }

        @Test
        void aPostThatSaysNoLocationCarriesNone() {
            ContainerResponse response = respond(
                    Exchange.request("POST", "If-Match", "\"x\""),
                    X,
                    Response.ok(entity(Validators.ofVersion(8)), JSON));
            assertThat(response.getHeaderString("ETag"), is(nullValue()));
            assertThat(response.getHeaderString("Content-Location"), is(nullValue()));
        }

        @Test
        void theContentLocationThatTheMethodSetStays() {
            ContainerResponse response = respond(
                    Exchange.request("POST", "If-Match", "\"x\""),
                    X,
                    Response.ok(entity(Validators.ofVersion(8)), JSON)
                            .contentLocation(URI.create("http://localhost/api/documents/1")));
            assertThat(response.getHeaderString("ETag"), is("\"8;application/json\""));
            assertThat(response.getHeaderString("Content-Location"), is("http://localhost/api/documents/1"));
        }

        @Test
        void aSuccessWithoutTheNewRepresentationCarriesNone() {
            for (ResponseBuilder success : List.of(Response.noContent(), Response.ok("saved", JSON))) {
                ContainerResponse response = respond(Exchange.request("PUT", "If-Match", "\"x\""), X, success);
                assertThat(response.getHeaderString("ETag"), is(nullValue()));
                assertThat(response.getHeaderString("Last-Modified"), is(nullValue()));
                assertThat(response.getHeaderString("Content-Location"), is(nullValue()));
            }
        }

        @Test
        void whatTheMethodSetItselfStays() {
            ContainerResponse response = respond(
                    Exchange.request("PUT", "If-Match", "\"x\""),
                    X,
                    Response.noContent().tag(new EntityTag("own")));
            assertThat(response.getEntityTag(), is(new EntityTag("own")));
        }

        @Test
        void whatWasDeletedHasNoValidatorsAnyMore() {
            ContainerResponse response = respond(
                    Exchange.request("DELETE", "If-Match", "\"x\""),
                    X,
                    Response.ok(entity(Validators.ofVersion(7)), JSON));
            assertThat(response.getHeaderString("ETag"), is(nullValue()));
            assertThat(response.getHeaderString("Content-Location"), is(nullValue()));
        }

        @Test
        void aFailedWriteCarriesNone() {
            ContainerResponse response = respond(
                    Exchange.request("PUT", "If-Match", "\"x\""),
                    X,
                    Response.status(409).entity(entity(Validators.ofVersion(7))).type(JSON));
            assertThat(response.getHeaderString("ETag"), is(nullValue()));
        }

        @Test
        @DisplayName("OBS-1: an unguarded write is reported")
        void aWriteThatNobodyEvaluatedIsReported() {
            respond(Exchange.request("PUT", "If-Match", "\"x\""), null, Response.noContent());
            assertThat(decided.all.get(0).kind(), is(Kind.UNGUARDED));
        }

        @Test
        @DisplayName("OBS-1: a write that a store refused behind the guard is heard of")
        void aWriteThatLostItsRaceIsReportedOnce() {
            respond(Exchange.request("PUT", "If-Match", "\"x\""), X, Response.status(412));
            assertThat(decided.all.stream().map(Decision::kind).toList(), contains(Kind.PASSED, Kind.FAILED));
        }

        @Test
        @DisplayName("EVAL-6: a lost write of what is gone, let through without a look-up, becomes a 404")
        void aLostWriteOfNothingBecomesNotFound() {
            ValidatorStore gone = new ValidatorStore() {
                @Override
                public Validators current(ContainerRequestContext request) {
                    return Validators.absent();
                }

                @Override
                public boolean everyWriteCompares() {
                    return true;
                }
            };
            Policy policy = new Policy(
                    "Documents.amend",
                    "documents/{id}",
                    "PATCH",
                    Requirement.of("PATCH"),
                    Match.EXACT,
                    Representations.of(produced, false),
                    gone,
                    Epoch.NONE);
            ContainerRequest request = Exchange.request("PATCH", "If-Match", "\"7;application/json\"");
            Guard guard = new Guards(() -> NOW, new Decisions(List.of(decided)), null).guard(policy, request);
            request.setProperty(PreconditionEvaluator.PROPERTY, guard);
            guard.require("PATCH", PreconditionFields.of("PATCH", request.getHeaders()));
            assertThat(
                    guard.assumes(request, PreconditionFields.of(request.getMethod(), request.getHeaders())), is(true));
            ContainerResponse response = Exchange.response(request, Response.status(412));
            new ValidatorFieldsFilter(new Entities(List.of())).filter(request, response);
            assertThat(response.getStatus(), is(404));
            assertThat(
                    new String((byte[]) response.getEntity(), StandardCharsets.UTF_8),
                    containsString("\"title\":\"Not Found\",\"status\":404"));
        }

        @Test
        @DisplayName("SRC-3: an entity of which others tell the version carries it, as if it told by itself")
        void theVersionOfTheReturnedEntityGoesOnTheResponse() {
            ContainerResponse response = respond(
                    Exchange.request("PUT", "If-Match", "\"x\""),
                    X,
                    Response.ok(new Row(8), JSON).contentLocation(URI.create("http://localhost/api/documents/1")));
            assertThat(response.getHeaderString("ETag"), is("\"8;application/json\""));
        }

        @Test
        @DisplayName("VAL-7: an entity with a version that nobody calls the new representation is none")
        void aReceiptIsNoRepresentationOfWhatWasWritten() {
            ContainerResponse response =
                    respond(Exchange.request("PUT", "If-Match", "\"x\""), X, Response.ok(new Row(8), JSON));
            assertThat(response.getHeaderString("ETag"), is(nullValue()));
            assertThat(response.getHeaderString("Content-Location"), is(nullValue()));
        }

        @Test
        void aFailedWriteThatNobodyEvaluatedChangedNothing() {
            respond(Exchange.request("PUT", "If-Match", "\"x\""), null, Response.status(404));
            assertThat(decided.all.isEmpty(), is(true));
        }
    }

    @Nested
    @DisplayName("Opaque tags: VAL-10")
    class Opaque {

        private final Validators seven = Validators.ofVersion(7);

        @Test
        void revealNoVersionAndDifferByPath() {
            opaque = new OpaqueTags("a key of sixteen bytes or more");
            String first = tag(Exchange.to("documents/1", "GET"), Response.ok("text", JSON));
            String second = tag(Exchange.to("documents/2", "GET"), Response.ok("text", JSON));
            assertThat(first, containsString(";application/json\""));
            assertThat(first, not(containsString("\"7")));
            assertThat(first, is(not(second)));
        }

        @Test
        void areTheSameAfterAReadAndAfterAWriteOnEveryRuntime() {
            opaque = new OpaqueTags("a key of sixteen bytes or more");
            String read = tag(Exchange.to("documents/1", "GET"), Response.ok("text", JSON));
            assertThat(tag(Exchange.toWithSlash("documents/1", "GET"), Response.ok("text", JSON)), is(read));
            assertThat(tag(Exchange.to("documents/1", "PUT"), Response.ok(entity(seven), JSON)), is(read));
            assertThat(tag(Exchange.toWithSlash("documents/1", "PUT"), Response.ok(entity(seven), JSON)), is(read));
            for (String location : List.of("http://localhost/api/documents/1", "documents/1", "/api/documents/1")) {
                assertThat(
                        tag(
                                Exchange.to("documents", "POST"),
                                Response.created(URI.create(location))
                                        .entity(entity(seven))
                                        .type(JSON)),
                        is(read));
            }
        }

        private String tag(ContainerRequest request, ResponseBuilder response) {
            return String.valueOf(respond(request, seven, response).getHeaderString("ETag"));
        }
    }

    @Test
    void aRequestThatIsNotGuardedIsLeftAlone() {
        ContainerRequest request = Exchange.request("GET");
        ContainerResponse response = Exchange.response(request, Response.ok("text", JSON));
        new ValidatorFieldsFilter(new Entities(List.of(VERSIONED))).filter(request, response);
        assertThat(response.getHeaders().keySet(), contains("Content-Type"));
    }

    /** Lets a request through the guard on this state, where there is one, and its response through the filter. */
    /** An entity that knows nothing of this library. */
    private record Row(long version) {}

    private ContainerResponse respond(ContainerRequest request, @Nullable Validators state, ResponseBuilder answer) {
        Policy policy = new Policy(
                "Documents.method",
                "documents/{id}",
                request.getMethod(),
                new Requirement(List.of(), true),
                Match.EXACT,
                Representations.of(produced, produced.size() > 1),
                null,
                Epoch.NONE);
        Guard guard = new Guards(() -> NOW, new Decisions(List.of(decided)), opaque).guard(policy, request);
        request.setProperty(PreconditionEvaluator.PROPERTY, guard);
        if (state != null) {
            guard.decide(
                    request.getMethod(),
                    PreconditionFields.of(request.getMethod(), request.getHeaders()),
                    state,
                    false);
        }
        ContainerResponse response = Exchange.response(request, answer);
        new ValidatorFieldsFilter(new Entities(List.of(VERSIONED))).filter(request, response);
        return response;
    }

    private static Validated entity(Validators validators) {
        return () -> validators;
    }
}

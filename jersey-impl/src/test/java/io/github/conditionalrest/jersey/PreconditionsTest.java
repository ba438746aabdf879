package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.Decision.Kind;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checking by hand, and what listeners hear. */
class PreconditionsTest extends GuardedTest {

    private static final List<Decision> HEARD = new CopyOnWriteArrayList<>();
    private static final Validators CURRENT = Validators.ofVersion(7).withLastModified(NoteResource.CHANGED);

    /** What is not there. */
    public static final class Gone implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
    }

    @Path("hand/{id}")
    @Produces("text/plain")
    public static final class ByHand {

        @GET
        @Conditional
        public String read(@BeanParam Preconditions preconditions) {
            preconditions.check(CURRENT);
            return "text";
        }

        @GET
        @Path("cached")
        @Conditional
        public Response cached(@BeanParam Preconditions preconditions) {
            preconditions.check(CURRENT);
            return Response.ok("text")
                    .header("Cache-Control", "max-age=60")
                    .header("Expires", "Tue, 14 Nov 2023 22:14:20 GMT")
                    .contentLocation(URI.create("http://example.org/content.txt"))
                    .build();
        }

        @GET
        @Path("missing")
        @Conditional
        public String missing(@BeanParam Preconditions preconditions) {
            preconditions.check(CURRENT);
            throw new NotFoundException();
        }

        @GET
        @Path("open")
        public Response open(@BeanParam Preconditions preconditions) {
            preconditions.check(Validators.of(new EntityTag("x")));
            return Response.ok("text").tag("x").build();
        }

        @PATCH
        @Conditional
        public String amend(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(CURRENT);
            return "done";
        }

        @PATCH
        @Path("later")
        @Conditional
        public CompletionStage<String> amendLater(@BeanParam Preconditions preconditions, String body) {
            return CompletableFuture.supplyAsync(() -> {
                preconditions.check(CURRENT);
                return "done";
            });
        }

        @PUT
        @Path("twice")
        @Conditional(validators = PlacementTest.Tagged.class)
        public String twice(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.of(new EntityTag(body)));
            return "done";
        }

        @DELETE
        @Path("gone")
        @Conditional(validators = Gone.class)
        public void deleteAgain() {
            // there is nothing to delete
        }

        @PATCH
        @Path("gone")
        @Conditional(validators = Gone.class)
        public String revive(String body) {
            return "done";
        }

        @PUT
        @Path("undated")
        @Conditional
        public String undated(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.of(new EntityTag("x")));
            return "done";
        }

        @PUT
        @Path("unannotated")
        public String unannotated(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.of(new EntityTag("x")));
            return "done";
        }

        @PUT
        @Path("by-parts")
        public String byParts(@Context Request request, @Context HttpHeaders headers, String body) {
            Outcome outcome = new Preconditions(request, headers).evaluate(Validators.of(new EntityTag("x")));
            return outcome.toString();
        }

        @PUT
        @Path("forgotten")
        @Conditional
        public String forgotten(@BeanParam Preconditions preconditions, String body) {
            return "done";
        }

        @PUT
        @Path("by-request")
        @Conditional
        public String byRequest(@Context Request request, String body) {
            return request.evaluatePreconditions(new EntityTag("x")) == null ? "done" : "not done";
        }

        @GET
        @Path("range")
        public boolean range(@BeanParam Preconditions preconditions) {
            return preconditions.rangeApplies(Validators.of(new EntityTag("x")).withLastModified(NoteResource.CHANGED));
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(ByHand.class, NoteResource.class)
                .register(new ConditionalFeature(
                        InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), List.of(HEARD::add)));
    }

    @BeforeEach
    void forget() {
        HEARD.clear();
    }

    @Test
    @DisplayName("SRC-3: a method without a source checks by hand, under the policy of its annotation")
    void aMethodChecksByHand() {
        assertThat(http().send("PATCH", "hand/1", "new").status(), is(428));
        assertThat(
                http().send("PATCH", "hand/1", "new", "If-Match: \"6;text/plain\"")
                        .status(),
                is(412));
        assertThat(
                http().send("PATCH", "hand/1", "new", "If-Match: \"7;text/plain\"")
                        .status(),
                is(200));
        assertThat(
                http().send("PATCH", "hand/1", "new", "If-Match: \"7;text/html\"")
                        .status(),
                is(412));
    }

    @Test
    @DisplayName("SRC-3: what a read checked by hand is what its response carries")
    void whatAReadCheckedIsWhatItsResponseCarries() {
        Http.Answer answer = http().get("hand/1");

        assertThat(answer.field("ETag"), is("\"7;text/plain\""));
        assertThat(answer.field("Last-Modified"), is(NoteResource.LAST_MODIFIED));
        Http.Answer again = http().get("hand/1", "If-None-Match: " + answer.field("ETag"));
        assertThat(again.status(), is(304));
        assertThat(again.field("ETag"), is(answer.field("ETag")));
        assertThat(again.field("Cache-Control"), is("no-cache"));
    }

    @Test
    @DisplayName(
            "VAL-5, VAL-6: the 304 of a read that checks by hand repeats what its method sets, before and after a 200")
    void a304OfACheckByHandRepeatsWhatTheMethodSets() {
        String unchanged = "If-None-Match: \"7;text/plain\"";
        String byDate = "If-Modified-Since: " + NoteResource.LAST_MODIFIED;
        List<Http.Answer> early = List.of(http().get("hand/1/cached", unchanged));
        Http.Answer full = http().get("hand/1/cached");
        List<Http.Answer> late = List.of(
                http().get("hand/1/cached", unchanged),
                http().get("hand/1/cached", byDate),
                http().send("HEAD", "hand/1/cached", "", unchanged));

        assertThat(full.status(), is(200));
        assertThat(full.field("ETag"), is("\"7;text/plain\""));
        Stream.concat(early.stream(), late.stream()).forEach(answer -> {
            assertThat(answer.status(), is(304));
            for (String name : List.of("ETag", "Last-Modified", "Cache-Control", "Expires", "Content-Location")) {
                assertThat(name, answer.field(name), is(full.field(name)));
            }
            assertThat(answer.body() + answer.field("Content-Type"), is(""));
        });
        assertThat(
                HEARD.stream().map(Decision::kind).toList(),
                is(List.of(Kind.NOT_MODIFIED, Kind.PASSED, Kind.NOT_MODIFIED, Kind.NOT_MODIFIED, Kind.NOT_MODIFIED)));
    }

    @Test
    @DisplayName("EVAL-6: a read that its method answers 404 is 404, whatever was checked")
    void aReadThatFailsAfterItsCheckIsNoNotModified() {
        assertThat(
                http().get("hand/1/missing", "If-None-Match: \"7;text/plain\"").status(), is(404));
    }

    @Test
    @DisplayName("SRC-3: without the annotation nobody is behind the method, and an unchanged read ends at once")
    void anUnchangedReadWithoutTheAnnotationEndsAtOnce() {
        assertThat(http().get("hand/1/open", "If-None-Match: \"x\"").status(), is(304));
    }

    @Test
    @DisplayName("SRC-3: a method may check on another thread")
    void aMethodMayCheckOnAnotherThread() {
        assertThat(
                http().send("PATCH", "hand/1/later", "new", "If-Match: \"6;text/plain\"")
                        .status(),
                is(412));
        assertThat(
                http().send("PATCH", "hand/1/later", "new", "If-Match: \"7;text/plain\"")
                        .status(),
                is(200));
    }

    @Test
    @DisplayName("REQ-4: a date on a resource without one is no precondition by hand either")
    void aDateOnAResourceWithoutOneIsRefusedByHandToo() {
        String date = "If-Unmodified-Since: " + NoteResource.LAST_MODIFIED;

        assertThat(http().put("hand/1/undated", date).status(), is(428));
        assertThat(http().put("hand/1/unannotated", date).status(), is(428));
    }

    @Test
    @DisplayName("REQ-1: check closes the hole where the annotation was forgotten")
    void checkRequiresWithoutTheAnnotationToo() {
        assertThat(http().put("hand/1/unannotated").status(), is(428));
        assertThat(http().put("hand/1/unannotated", "If-Match: \"y\"").status(), is(412));
        assertThat(http().put("hand/1/unannotated", "If-Match: \"x\"").status(), is(200));
        assertThat(http().put("hand/1/unannotated", "If-Match: x").body(), containsString("malformed"));
    }

    @Test
    @DisplayName("SRC-3: the helper works from a request and its fields alone")
    void theHelperWorksFromARequestAndItsFieldsAlone() {
        assertThat(http().put("hand/1/by-parts").body(), is("PROCEED"));
        assertThat(http().put("hand/1/by-parts", "If-Match: \"y\"").body(), is("FAILED"));
    }

    @Test
    @DisplayName("EVAL-7: If-Range decides whether a range may be served")
    void ifRangeDecidesWhetherARangeMayBeServed() {
        String range = "Range: bytes=0-1";

        assertThat(http().get("hand/1/range", range).body(), is("true"));
        assertThat(http().get("hand/1/range", range, "If-Range: \"x\"").body(), is("true"));
        assertThat(http().get("hand/1/range", range, "If-Range: W/\"x\"").body(), is("false"));
        assertThat(
                http().get("hand/1/range", range, "If-Range: " + NoteResource.LAST_MODIFIED)
                        .body(),
                is("true"));
        assertThat(
                http().get("hand/1/range", range, "If-Range: Tue, 14 Nov 2023 22:13:21 GMT")
                        .body(),
                is("false"));
    }

    @Test
    @DisplayName("OBS-1: a listener hears of each decision once, with method, route, field and kind")
    void aListenerHearsOfEachDecisionOnce() {
        http().get("notes/it");
        http().get("notes/it", "If-None-Match: " + NoteResource.TAG);
        http().put("notes/it");
        http().put("notes/it", "If-Match: x");
        http().put("notes/it", "If-Match: \"6\"");
        http().put("notes/it", "If-Match: " + NoteResource.TAG);

        String route = "notes/{id}";
        assertThat(
                HEARD,
                is(List.of(
                        new Decision("GET", route, null, Kind.PASSED),
                        new Decision("GET", route, Precondition.IF_NONE_MATCH, Kind.NOT_MODIFIED),
                        new Decision("PUT", route, null, Kind.REQUIRED),
                        new Decision("PUT", route, Precondition.IF_MATCH, Kind.MALFORMED),
                        new Decision("PUT", route, Precondition.IF_MATCH, Kind.FAILED),
                        new Decision("PUT", route, Precondition.IF_MATCH, Kind.PASSED))));
    }

    @Test
    @DisplayName("OBS-1: a request passes once, and is heard of again only if a later check refuses it")
    void aRequestPassesOnce() {
        http().send("PUT", "hand/1/twice", "x", "If-Match: \"x\"");
        assertThat(HEARD.stream().map(Decision::kind).toList(), is(List.of(Kind.PASSED)));

        HEARD.clear();
        assertThat(
                http().send("PUT", "hand/1/twice", "changed", "If-Match: \"x\"").status(), is(412));
        assertThat(HEARD.stream().map(Decision::kind).toList(), is(List.of(Kind.PASSED, Kind.FAILED)));
    }

    @Test
    @DisplayName("OBS-1: a write that succeeds though nobody checked is reported")
    void aWriteThatNobodyCheckedIsReported() {
        assertThat(http().put("hand/1/forgotten", "If-Match: \"whatever\"").status(), is(200));

        assertThat(HEARD, is(List.of(new Decision("PUT", "hand/{id}/forgotten", null, Kind.UNGUARDED))));
    }

    @Test
    @DisplayName("OBS-1, EVAL-6: what an absent resource answers 2xx to is unguarded, but for deleting it again")
    void aWriteToAnAbsentResourceIsReportedUnlessItDeletes() {
        assertThat(http().send("DELETE", "hand/1/gone", "", "If-Match: \"x\"").status(), is(204));
        assertThat(HEARD.stream().map(Decision::kind).toList(), is(List.of(Kind.PASSED)));

        HEARD.clear();
        assertThat(http().send("PATCH", "hand/1/gone", "new", "If-Match: \"x\"").status(), is(200));
        assertThat(HEARD.stream().map(Decision::kind).toList(), is(List.of(Kind.PASSED, Kind.UNGUARDED)));
    }

    @Test
    @DisplayName("OBS-1: a check by hand, also through the exact Request, is no unguarded write")
    void aCheckByHandIsNoUnguardedWrite() {
        http().send("PATCH", "hand/1", "new", "If-Match: \"7;text/plain\"");
        assertThat(http().put("hand/1/by-request", "If-Match: \"x\"").body(), is("done"));

        assertThat(HEARD.stream().map(Decision::kind).toList(), not(hasItem(Kind.UNGUARDED)));
        assertThat(HEARD, not(empty()));
    }
}

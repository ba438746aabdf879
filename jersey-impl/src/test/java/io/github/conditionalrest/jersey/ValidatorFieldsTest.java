package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The validators on responses, over HTTP. */
class ValidatorFieldsTest extends GuardedTest {

    private static final Instant CHANGED = Instant.parse("2023-11-14T22:13:20.5Z");

    private static volatile Instant now = CHANGED;
    private static final AtomicInteger READS = new AtomicInteger();

    /** Version 7 of whatever is asked for. */
    public static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7).withLastModified(CHANGED);
        }
    }

    /** A weak tag. */
    public static final class Weak implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("7", true));
        }
    }

    /** Something that tells its own validators. */
    public record Note(long version) implements Validated {
        @Override
        public Validators validators() {
            return Validators.ofVersion(version).withLastModified(CHANGED);
        }
    }

    /** Writes a note in whatever format. */
    public static final class NoteWriter implements MessageBodyWriter<Note> {
        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Note.class;
        }

        @Override
        public void writeTo(
                Note note,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> fields,
                OutputStream out)
                throws IOException {
            out.write(("note " + note.version() + " as " + mediaType.getSubtype()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Path("report")
    @Produces({"application/json", "application/xml"})
    @Conditional(validators = Version7.class)
    public static final class Report {

        @GET
        public Note read() {
            READS.incrementAndGet();
            return new Note(7);
        }

        @GET
        @Path("in-german")
        public Response inGerman() {
            return Response.ok(new Note(7)).language(Locale.GERMAN).build();
        }

        @PUT
        public Response replace(String body) {
            return Response.noContent().build();
        }
    }

    @Path("notes")
    @Produces("text/plain")
    @Consumes("text/plain")
    public static final class Notes {

        @GET
        @Path("told")
        @Conditional
        public Note told() {
            READS.incrementAndGet();
            return new Note(3);
        }

        @GET
        @Path("by-hand")
        @Conditional
        public Response byHand() {
            return Response.ok("text").tag("mine").build();
        }

        @GET
        @Path("dated")
        @Conditional
        public Response dated() {
            return Response.ok("text").lastModified(Date.from(CHANGED)).build();
        }

        @GET
        @Path("cached")
        @Conditional(validators = Version7.class)
        public Response cached() {
            READS.incrementAndGet();
            return Response.ok("text")
                    .header("Cache-Control", "max-age=60")
                    .header("Expires", "Tue, 14 Nov 2023 22:14:20 GMT")
                    .contentLocation(URI.create("notes/cached.txt"))
                    .build();
        }

        @GET
        @Path("untold")
        @Conditional
        public String untold() {
            return "text";
        }

        @GET
        @Path("untyped")
        @Produces
        @Conditional(validators = Version7.class)
        public Note untyped() {
            return new Note(7);
        }

        @GET
        @Path("weak")
        @Conditional(validators = Weak.class)
        public String weak() {
            return "text";
        }

        @PUT
        @Path("weak")
        @Conditional(validators = Weak.class)
        public String replaceWeak(String body) {
            return "done";
        }

        @PUT
        @Path("by-version")
        @Conditional(validators = Weak.class, match = Match.VERSION)
        public String replaceByVersion(String body) {
            return "done";
        }

        @PUT
        @Path("represented")
        @Conditional(validators = Version7.class)
        public Note represented(String body) {
            return new Note(8);
        }

        @PUT
        @Path("bare")
        @Conditional(validators = Version7.class)
        public String bare(String body) {
            return "saved";
        }

        @POST
        @Path("collection")
        @Conditional(validators = Version7.class)
        public Response create(String body) {
            return Response.created(URI.create("notes/9")).entity(new Note(1)).build();
        }

        @DELETE
        @Path("represented")
        @Conditional(validators = Version7.class)
        public Note deleteAndTell() {
            return new Note(7);
        }

        @DELETE
        @Path("bare")
        @Conditional(validators = Version7.class)
        public void delete() {
            // nothing is kept
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(Report.class, Notes.class, NoteWriter.class)
                .register(new ConditionalFeature(() -> now, List.of()))
                .registerClasses(EncodingFilter.class, GZipEncoder.class);
    }

    @BeforeEach
    void reset() {
        now = CHANGED.plusSeconds(60);
        READS.set(0);
    }

    @Test
    @DisplayName("VAL-1: JSON and XML of one version have different strong tags, and If-Match accepts either")
    void everyRepresentationHasItsOwnStrongTag() {
        Http.Answer json = http().get("report", "Accept: application/json");
        Http.Answer xml = http().get("report", "Accept: application/xml");

        assertThat(json.field("ETag"), is("\"7;application/json\""));
        assertThat(xml.field("ETag"), is("\"7;application/xml\""));
        assertThat(http().put("report", "If-Match: " + json.field("ETag")).status(), is(204));
        assertThat(http().put("report", "If-Match: " + xml.field("ETag")).status(), is(204));
        assertThat(http().put("report", "If-Match: \"7;text/html\"").status(), is(412));
        assertThat(http().put("report", "If-Match: \"7;application/json-gzip\"").status(), is(412));
        assertThat(http().put("report", "If-Match: \"7\"").status(), is(412));
    }

    @Test
    @DisplayName("VAL-1, EVAL-2: 304 means the representation that would have been sent")
    void anotherRepresentationIsNotNotModified() {
        String json = "If-None-Match: \"7;application/json\"";

        assertThat(http().get("report", "Accept: application/json", json).status(), is(304));
        assertThat(http().get("report", "Accept: application/xml", json).status(), is(200));
    }

    @Test
    @DisplayName("VAL-1: the tag names the language, which only the response tells")
    void theTagNamesTheLanguage() {
        Http.Answer german = http().get("report/in-german", "Accept: application/json");

        assertThat(german.field("ETag"), is("\"7;application/json;de\""));
        assertThat(
                http().get("report/in-german", "Accept: application/json", "If-None-Match: " + german.field("ETag"))
                        .status(),
                is(304));
    }

    @Test
    @DisplayName("VAL-1: the tag names the coding, and If-Match accepts it")
    void theTagNamesTheCoding() {
        String[] gzip = {"Accept: application/json", "Accept-Encoding: gzip"};
        Http.Answer coded = http().get("report", gzip);

        assertThat(coded.field("Content-Encoding"), is("gzip"));
        assertThat(coded.field("ETag"), is("\"7;application/json;gzip\""));
        assertThat(http().put("report", "If-Match: " + coded.field("ETag")).status(), is(204));
        Http.Answer again = http().get("report", gzip[0], gzip[1], "If-None-Match: " + coded.field("ETag"));
        assertThat(again.status(), is(304));
        assertThat(again.field("Content-Encoding"), is(""));
        assertThat(again.field("ETag"), is(coded.field("ETag")));
    }

    @Test
    @DisplayName("VAL-1: without @Produces the tag names what the response turned out to be")
    void withoutProducesTheTagNamesTheMediaTypeOfTheResponse() {
        Http.Answer answer = http().get("notes/untyped", "Accept: text/plain");

        assertThat(answer.field("ETag"), is("\"7;text/plain\""));
        assertThat(
                http().get("notes/untyped", "Accept: text/plain", "If-None-Match: " + answer.field("ETag"))
                        .status(),
                is(304));
    }

    @Test
    @DisplayName("VAL-3: Last-Modified is withheld while the clock shows its second, and sent from the next on")
    void lastModifiedIsWithheldWithinItsSecond() {
        now = CHANGED.plusMillis(400);
        assertThat(http().get("report").field("Last-Modified"), is(""));
        assertThat(http().get("report", "If-None-Match: *").field("Last-Modified"), is(""));

        now = CHANGED.plusMillis(500);
        assertThat(http().get("report").field("Last-Modified"), is("Tue, 14 Nov 2023 22:13:20 GMT"));
    }

    @Test
    @DisplayName("VAL-3: a Last-Modified in the future is never sent")
    void lastModifiedIsNeverInTheFuture() {
        now = CHANGED.minusSeconds(10);

        assertThat(http().get("report").field("Last-Modified"), is(""));
    }

    @Test
    @DisplayName("VAL-5: 304 carries the fields that the 200 carries, and nothing of its content")
    void a304CarriesTheFieldsOfThe200() {
        Http.Answer full = http().get("report", "Accept: application/json");
        Http.Answer unchanged =
                http().get("report", "Accept: application/json", "If-None-Match: " + full.field("ETag"));

        assertThat(unchanged.status(), is(304));
        for (String name : List.of("ETag", "Last-Modified", "Cache-Control")) {
            assertThat(name, unchanged.field(name), is(full.field(name)));
        }
        assertThat(full.field("Vary"), is("Accept, Accept-Encoding"));
        assertThat(unchanged.field("Vary"), is(full.field("Vary")));
        assertThat(unchanged.field("Content-Type"), is(""));
        assertThat(unchanged.body(), is(""));
        assertThat(READS.get(), is(1));
    }

    @Test
    @DisplayName("VAL-5: where the method sets fields of its own, the 304 repeats them")
    void a304RepeatsWhatTheMethodSets() {
        Http.Answer unchanged = http().get("notes/cached", "If-None-Match: *");
        Http.Answer full = http().get("notes/cached");
        Http.Answer again = http().get("notes/cached", "If-None-Match: " + full.field("ETag"));

        assertThat(full.status(), is(200));
        for (Http.Answer answer : List.of(unchanged, again)) {
            assertThat(answer.status(), is(304));
            for (String name : List.of("ETag", "Last-Modified", "Cache-Control", "Expires", "Content-Location")) {
                assertThat(name, answer.field(name), is(full.field(name)));
            }
            assertThat(answer.body() + answer.field("Content-Type"), is(""));
        }
    }

    @Test
    @DisplayName(
            "VAL-5: a 304 by date carries the tag of the 200, also where only the response tells the representation")
    void a304ByDateCarriesTheTagThatOnlyTheResponseTells() {
        String date = http().get("report/in-german").field("Last-Modified");
        Http.Answer unchanged =
                http().get("report/in-german", "Accept: application/json", "If-Modified-Since: " + date);

        assertThat(unchanged.status(), is(304));
        assertThat(unchanged.field("ETag"), is("\"7;application/json;de\""));
    }

    @Test
    @DisplayName("VAL-1: what has no coding is unchanged for all who can read it, and for nobody else")
    void whatHasNoCodingIsUnchangedForAllWhoCanReadIt() {
        String json = "Accept: application/json";
        String plain = "If-None-Match: " + http().get("report", json).field("ETag");

        Http.Answer readable = http().get("report", json, "Accept-Encoding: gzip", plain);
        assertThat(readable.status(), is(304));
        assertThat(readable.field("ETag"), is("\"7;application/json\""));
        assertThat(readable.field("Vary"), containsString("Accept-Encoding"));
        for (String refused : List.of("identity;q=0", "*;q=0", "Identity ; Q=0.000")) {
            String codings = "Accept-Encoding: gzip, " + refused;
            Http.Answer coded = http().get("report", json, codings, plain);
            assertThat(codings, coded.status(), is(200));
            assertThat(codings, coded.field("ETag"), is("\"7;application/json;gzip\""));
            assertThat(
                    http().get("report", json, codings, "If-None-Match: " + coded.field("ETag"))
                            .status(),
                    is(304));
        }
        assertThat(
                http().get("report", json, "Accept-Encoding: gzip, identity;q=0.1", plain)
                        .status(),
                is(304));
    }

    @Test
    @DisplayName("VAL-5: a negotiated representation varies on Accept, once")
    void aNegotiatedRepresentationVariesOnAccept() {
        assertThat(http().get("report").all("Vary").toString().split("Accept\\b(?!-)", -1).length, is(2));
        assertThat(http().get("notes/told").field("Vary"), not(containsString("Accept,")));
    }

    @Test
    @DisplayName("VAL-6: HEAD answers as GET, and is not modified like it")
    void headAnswersAsGet() {
        Http.Answer get = http().get("report", "Accept: application/json");
        Http.Answer head = http().send("HEAD", "report", "", "Accept: application/json");

        assertThat(head.status(), is(200));
        for (String name : List.of("ETag", "Last-Modified", "Cache-Control")) {
            assertThat(name, head.field(name), is(get.field(name)));
        }
        assertThat(
                http().send("HEAD", "report", "", "Accept: application/json", "If-None-Match: " + get.field("ETag"))
                        .status(),
                is(304));
    }

    @Test
    @DisplayName("VAL-7: a write that answers with the new representation carries its validators and Content-Location")
    void aWriteThatAnswersWithTheRepresentationCarriesItsValidators() {
        Http.Answer answer = http().put("notes/represented", "If-Match: *");

        assertThat(answer.field("ETag"), is("\"8;text/plain\""));
        assertThat(answer.field("Last-Modified"), is("Tue, 14 Nov 2023 22:13:20 GMT"));
        assertThat(answer.field("Content-Location"), endsWith("/notes/represented"));
    }

    @Test
    @DisplayName("VAL-7: a POST that creates names the created resource in Content-Location")
    void aPostThatCreatesNamesTheCreatedResource() {
        Http.Answer answer = http().send("POST", "notes/collection", "new", "If-Match: *");

        assertThat(answer.status(), is(201));
        assertThat(answer.field("Content-Location"), is(answer.field("Location")));
        assertThat(answer.field("ETag"), is("\"1;text/plain\""));
    }

    @Test
    @DisplayName("VAL-7: a write that answers with something else, or nothing, carries no validators")
    void aWriteThatAnswersWithSomethingElseCarriesNone() {
        Http.Answer text = http().put("notes/bare", "If-Match: *");
        Http.Answer nothing = http().send("DELETE", "notes/bare", "", "If-Match: *");

        assertThat(text.status(), is(200));
        assertThat(nothing.status(), is(204));
        assertThat(text.field("ETag") + text.field("Last-Modified") + text.field("Content-Location"), is(""));
        assertThat(nothing.field("ETag") + nothing.field("Last-Modified"), is(""));
    }

    @Test
    @DisplayName("VAL-7: what a DELETE answers with is no representation of the resource any more")
    void aDeleteCarriesNoValidators() {
        Http.Answer answer = http().send("DELETE", "notes/represented", "", "If-Match: *");

        assertThat(answer.status(), is(200));
        assertThat(answer.field("ETag") + answer.field("Content-Location"), is(""));
    }

    @Test
    @DisplayName("VAL-9: a guarded read without Cache-Control of its own gets no-cache")
    void aGuardedReadGetsNoCache() {
        assertThat(http().get("report").field("Cache-Control"), is("no-cache"));
        assertThat(http().get("notes/untold").field("Cache-Control"), is("no-cache"));
        assertThat(http().get("notes/cached").field("Cache-Control"), is("max-age=60"));
    }

    @Test
    @DisplayName("SRC-3: without a source the entity tells its validators, and an unchanged read is 304")
    void anEntityTellsItsOwnValidators() {
        Http.Answer answer = http().get("notes/told");

        assertThat(answer.field("ETag"), is("\"3;text/plain\""));
        Http.Answer again = http().get("notes/told", "If-None-Match: " + answer.field("ETag"));
        assertThat(again.status(), is(304));
        assertThat(again.body() + again.field("Content-Type"), is(""));
        assertThat(http().get("notes/told", "If-Match: \"2;text/plain\"").status(), is(412));
    }

    @Test
    @DisplayName("SRC-3: a tag that the method set itself stays, and an unchanged read is 304")
    void aTagThatTheMethodSetItselfStays() {
        assertThat(http().get("notes/by-hand").field("ETag"), is("\"mine\""));
        assertThat(http().get("notes/by-hand", "If-None-Match: W/\"mine\"").status(), is(304));
    }

    @Test
    @DisplayName("SRC-3, VAL-3: a date that the method set itself is evaluated, and withheld within its second")
    void aDateThatTheMethodSetItselfIsEvaluated() {
        String date = http().get("notes/dated").field("Last-Modified");

        assertThat(date, is("Tue, 14 Nov 2023 22:13:20 GMT"));
        assertThat(http().get("notes/dated", "If-Modified-Since: " + date).status(), is(304));
        now = CHANGED;
        assertThat(http().get("notes/dated").field("Last-Modified"), is(""));
    }

    @Test
    @DisplayName("EVAL-2, EVAL-3: a weak tag revalidates a read, and never satisfies If-Match but by *")
    void aWeakTagNeverSatisfiesIfMatch() {
        Http.Answer answer = http().get("notes/weak");

        assertThat(answer.field("ETag"), is("W/\"7\""));
        assertThat(http().get("notes/weak", "If-None-Match: \"7\"").status(), is(304));
        assertThat(http().put("notes/weak", "If-Match: W/\"7\"").status(), is(412));
        assertThat(http().put("notes/weak", "If-Match: *").status(), is(200));
    }

    @Test
    @DisplayName("EVAL-8: matching by version accepts weakened and renamed tags of the same state")
    void matchingByVersionAcceptsWeakenedTags() {
        for (String tag : List.of("W/\"7\"", "\"7\"", "\"7-gzip\"", "\"7--gzip\"", "\"7-br\"", "\"7-df\"")) {
            assertThat(tag, http().put("notes/by-version", "If-Match: " + tag).status(), is(200));
        }
        for (String tag : List.of("W/\"8\"", "\"77\"", "\"7-x\"", "\"-gzip\"")) {
            assertThat(tag, http().put("notes/by-version", "If-Match: " + tag).status(), is(412));
        }
    }
}

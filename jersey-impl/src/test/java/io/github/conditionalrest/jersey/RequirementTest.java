package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requiring a precondition, over HTTP. */
class RequirementTest extends GuardedTest {

    /** A resource with a tag and no date. */
    public static final class Undated implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("x"));
        }
    }

    @Path("strict")
    public static final class Strict {

        @PUT
        @Path("no-wildcard")
        @Conditional(validators = Undated.class, wildcard = false)
        public String noWildcard(String body) {
            return "done";
        }

        @PUT
        @Path("dates")
        @Conditional(validators = Undated.class, require = Precondition.IF_UNMODIFIED_SINCE)
        public String dates(String body) {
            return "done";
        }

        @PUT
        @Path("undated")
        @Conditional(validators = Undated.class)
        public String undated(String body) {
            return "done";
        }

        @GET
        @Path("revalidated")
        @Conditional(validators = Undated.class, require = Precondition.IF_NONE_MATCH)
        public String revalidated() {
            return "done";
        }
    }

    /** A method that is registered as safe. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("PROPFIND")
    @interface Propfind {}

    @Path("safe")
    @Conditional(validators = Undated.class)
    public static final class Safe {
        @Propfind
        public String properties() {
            return "done";
        }
    }

    /** Answers whatever it is programmed for. */
    public static final class Done implements Inflector<ContainerRequestContext, String> {
        @Override
        public String apply(ContainerRequestContext request) {
            return "done";
        }
    }

    @Path("class-wide")
    @Produces("text/plain")
    @Conditional(validators = Undated.class, require = Precondition.IF_MATCH)
    public static final class ClassWide {

        @GET
        public String read() {
            return "done";
        }

        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Override
    ResourceConfig application() {
        Resource.Builder programmed = Resource.builder("programmed");
        for (String method : List.of("GET", "PUT")) {
            programmed.addMethod(method).nameBindings(Conditional.class).handledBy(Done.class);
        }
        return new ResourceConfig(NoteResource.class, Strict.class, ClassWide.class, Safe.class)
                .registerResources(programmed.build());
    }

    @BeforeEach
    void forget() {
        NoteResource.WRITES.set(0);
        NoteResource.LOOKUPS.set(0);
    }

    @Test
    void runsOnTheVersionThatTheBuildNames() {
        assertThat(Version.getVersion(), is(System.getProperty("jersey.version")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
    @DisplayName("REQ-1, REQ-2: a write without a precondition is refused before any lookup")
    void aWriteWithoutAPreconditionIsRefusedBeforeAnyLookup(String method) {
        Http.Answer answer = http().send(method, "notes/it", "");

        assertThat(answer.body(), answer.status(), is(428));
        assertThat(NoteResource.LOOKUPS.get(), is(0));
        assertThat(NoteResource.WRITES.get(), is(0));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, 'If-Match, If-Unmodified-Since, If-None-Match'",
        "POST, 'If-Match, If-Unmodified-Since, If-None-Match'",
        "PATCH, 'If-Match, If-Unmodified-Since'",
        "DELETE, 'If-Match, If-Unmodified-Since'"
    })
    @DisplayName("REQ-2, REQ-7: the refusal names what the method accepts, in body and field")
    void theRefusalNamesWhatTheMethodAccepts(String method, String accepted) {
        Http.Answer answer = http().send(method, "notes/it", "");

        assertThat(answer.field("Precondition-Required"), is(accepted));
        assertThat(answer.body(), containsString("\"required\":[\"" + accepted.replace(", ", "\",\"") + "\"]"));
        assertThat(answer.field("Content-Type"), containsString("application/problem+json"));
        assertThat(answer.field("Cache-Control"), is("no-store"));
    }

    @Test
    @DisplayName("REQ-7: a client that prefers XML gets the problem as XML")
    void aClientThatPrefersXmlGetsXml() {
        Http.Answer answer = http().put("notes/it", "Accept: application/problem+xml, text/plain;q=0.5");

        assertThat(answer.status(), is(428));
        assertThat(answer.field("Content-Type"), containsString("application/problem+xml"));
        assertThat(answer.body(), containsString("<required><i>If-Match</i>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match: \"7;text/plain\" | If-Match was meant",
                "If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT | If-Unmodified-Since was meant",
                "ETag: \"7\" | its value belongs in If-Match",
                "If-Match: | If-Match is empty",
                "If-Unmodified-Since: yesterday | exactly one valid HTTP-date",
                "If-Unmodified-Since: Fri, 01 Jan 2100 00:00:00 GMT | of the past"
            })
    @DisplayName("REQ-4, REQ-7: what guards nothing is refused, and the refusal says what was meant")
    void whatGuardsNothingIsRefused(String line, String advice) {
        Http.Answer answer = http().put("notes/it", line);

        assertThat(answer.status(), is(428));
        assertThat(answer.body(), containsString(advice));
        assertThat(NoteResource.LOOKUPS.get(), is(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If-Match: \"7;text/plain\"",
                "If-Match: \"1\", \"7;text/plain\"",
                "If-Match: *",
                "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT"
            })
    @DisplayName("REQ-2, REQ-5: any of the alternatives lets the write through")
    void anyOfTheAlternativesLetsTheWriteThrough(String line) {
        assertThat(http().put("notes/it", line).status(), is(204));
        assertThat(NoteResource.WRITES.get(), is(1));
    }

    @Test
    @DisplayName("REQ-2: a PUT may create under `If-None-Match: *`")
    void aPutMayCreateUnderIfNoneMatchWildcard() {
        assertThat(http().put("notes/new", "If-None-Match: *").status(), is(201));
        assertThat(http().put("notes/it", "If-None-Match: *").status(), is(412));
        assertThat(NoteResource.WRITES.get(), is(1));
    }

    @Test
    @DisplayName("REQ-2: a PATCH creates nothing, so `If-None-Match: *` is no precondition for it")
    void aPatchIsNotGuardedByIfNoneMatch() {
        Http.Answer answer = http().send("PATCH", "notes/it", "new", "If-None-Match: *");

        assertThat(answer.status(), is(428));
        assertThat(answer.body(), containsString("PATCH creates none here"));
    }

    @Test
    @DisplayName("REQ-2: OPTIONS requires nothing and evaluates nothing")
    void optionsRequiresNothing() {
        assertThat(http().send("OPTIONS", "notes/it", "", "If-Match: \"other\"").status(), is(200));
        assertThat(NoteResource.LOOKUPS.get(), is(0));
    }

    @Test
    @DisplayName("REQ-2: every request method of a programmed resource has a requirement of its own")
    void aProgrammedResourceIsGuardedByRequestMethod() {
        assertThat(http().get("programmed").status(), is(200));
        assertThat(http().put("programmed").status(), is(428));
        assertThat(http().get("programmed").status(), is(200));
    }

    @Test
    @DisplayName("REQ-2: a method that is registered as safe requires nothing")
    void aSafeMethodRequiresNothing() {
        assertThat(http().send("PROPFIND", "safe", "").status(), is(200));
    }

    @Test
    @DisplayName("REQ-6: a malformed field is no pass on an absent resource either")
    void aMalformedFieldIsNoPassOnAnAbsentResource() {
        assertThat(http().send("PATCH", "notes/none", "new", "If-Match: z").status(), is(400));
        assertThat(http().send("PATCH", "notes/none", "new", "If-Match: \"z\"").status(), is(404));
        assertThat(http().get("notes/none", "If-Match: z").status(), is(404));
    }

    @Test
    @DisplayName("REQ-4: If-Unmodified-Since is not a precondition where there is no date")
    void aDateIsRefusedWhereTheResourceHasNone() {
        Http.Answer answer = http().put("strict/undated", "If-Unmodified-Since: " + NoteResource.LAST_MODIFIED);

        assertThat(answer.status(), is(428));
        assertThat(answer.body(), containsString("has no modification date"));
    }

    @Test
    @DisplayName("REQ-5: a wildcard that is not accepted is refused with the reason")
    void aWildcardThatIsNotAcceptedIsRefusedWithTheReason() {
        Http.Answer answer = http().put("strict/no-wildcard", "If-Match: *");

        assertThat(answer.status(), is(428));
        assertThat(answer.body(), containsString("asserts only that the resource exists"));
        assertThat(http().put("strict/no-wildcard", "If-Match: \"x\"").status(), is(200));
    }

    @Test
    @DisplayName("REQ-3: what the annotation requires replaces the default")
    void whatTheAnnotationRequiresReplacesTheDefault() {
        Http.Answer answer = http().put("strict/dates", "If-Match: \"x\"");

        assertThat(answer.status(), is(428));
        assertThat(answer.field("Precondition-Required"), is("If-Unmodified-Since"));
        assertThat(answer.body(), containsString("If-Match is not accepted here"));
    }

    @Test
    @DisplayName("REQ-3: a read can require a precondition too")
    void aReadCanRequireAPrecondition() {
        assertThat(http().get("strict/revalidated").status(), is(428));
        assertThat(http().get("strict/revalidated", "If-None-Match: \"y\"").status(), is(200));
    }

    @Test
    @DisplayName("REQ-3: what a class requires is meant for its writes")
    void whatAClassRequiresIsMeantForItsWrites() {
        assertThat(http().get("class-wide").status(), is(200));
        assertThat(http().put("class-wide").field("Precondition-Required"), is("If-Match"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match: x | If-Match: x is malformed at position 1",
                "If-Match: \"x | the closing double quote",
                "If-Match: w/\"x\" | capital W",
                "If-Match: *, \"x\" | stands alone",
                "If-Match: \"7;text/plain\", junk | is malformed at position 17",
                "If-None-Match: x | If-None-Match: x is malformed"
            })
    @DisplayName("REQ-6: a malformed field on a write is 400 and quoted, even if a tag in it matches")
    void aMalformedFieldOnAWriteIs400(String line, String flaw) {
        Http.Answer answer = http().put("notes/it", line);

        assertThat(answer.status(), is(400));
        assertThat(answer.field("Content-Type"), containsString("application/problem+json"));
        assertThat(answer.body().replace("\\\"", "\""), containsString(flaw));
        assertThat(NoteResource.WRITES.get(), is(0));
    }

    @Test
    @DisplayName("REQ-6: a malformed If-None-Match on a read is ignored")
    void aMalformedIfNoneMatchOnAReadIsIgnored() {
        assertThat(http().get("notes/it", "If-None-Match: x").status(), is(200));
    }

    @Test
    @DisplayName("VAL-8: a 412 carries no ETag")
    void a412CarriesNoTag() {
        Http.Answer answer = http().put("notes/it", "If-Match: \"6;text/plain\"");

        assertThat(answer.status(), is(412));
        assertThat(answer.field("ETag"), is(""));
        assertThat(
                answer.body(),
                allOf(containsString("\"status\":412"), containsString("GET it again"), not(containsString("7;"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 7_000})
    @DisplayName("ERR-2: a long list of tags is answered like a short one")
    void aLongListIsAnsweredLikeAShortOne(int length) {
        String others = "\"o\",".repeat(length / 4);

        assertThat(
                http().put("notes/it", "If-Match: " + others + "\"7;text/plain\"")
                        .status(),
                is(204));
        assertThat(
                http().put("notes/it", "If-Match: " + others + "\"8;text/plain\"")
                        .status(),
                is(412));
        assertThat(http().put("notes/it", "If-Match: " + others + "x").status(), is(400));
    }

    @Test
    @DisplayName("ERR-2: obs-text, several lines, empty elements: no field ends in a 500")
    void noFieldEndsInA500() {
        String[][] requests = {
            {"If-Match: \"caf\u00e9\""},
            {"If-Match: \"a\"", "If-Match: \"7;text/plain\""},
            {"If-Match: , ,\"7;text/plain\", ,"},
            {"If-Match: *", "If-Match: *"},
            {"If-Unmodified-Since: 99 99 99", "If-Unmodified-Since: "},
            {"If-Match: \u00ff\u00fe"},
            {"If-None-Match: \"", "If-Modified-Since: \""}
        };
        int[] expected = {412, 204, 204, 400, 428, 400, 400};
        for (int i = 0; i < requests.length; i++) {
            assertThat(
                    String.join(" ", requests[i]),
                    http().put("notes/it", requests[i]).status(),
                    is(expected[i]));
        }
    }
}

package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can be decided, or is known, only once the response is there. */
class LateDecisionTest extends GuardedTest {

    private static final Instant CHANGED = Instant.parse("2023-11-14T22:13:20.2Z");
    private static final AtomicBoolean CLOSED = new AtomicBoolean();

    private static volatile Instant now = CHANGED;

    /** Version 7, changed at {@link #CHANGED}. */
    public static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7).withLastModified(CHANGED);
        }
    }

    /** Changed at {@link #CHANGED}, and without a tag. */
    public static final class Dated implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(CHANGED);
        }
    }

    /** An entity that says what it is. */
    public static final class Told extends ByteArrayInputStream implements Validated {
        Told() {
            super("told".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Validators validators() {
            return Validators.ofVersion(8);
        }
    }

    @Path("late")
    @Produces("text/plain")
    public static final class Late {

        @GET
        @Path("slow")
        @Conditional(validators = Version7.class)
        public String slow() {
            now = CHANGED.plusSeconds(1);
            return "text";
        }

        @GET
        @Path("stream")
        @Conditional
        public Response stream() {
            InputStream content = new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    CLOSED.set(true);
                }
            };
            return Response.ok(content)
                    .tag("x")
                    .header("Cache-Control", "public, max-age=3600")
                    .header("Expires", "Tue, 14 Nov 2023 23:13:20 GMT")
                    .header("Content-Disposition", "attachment")
                    .lastModified(Date.from(CHANGED))
                    .language(Locale.GERMAN)
                    .build();
        }

        @GET
        @Path("thrown")
        @Conditional
        public String thrown() {
            throw new WebApplicationException(Response.ok().tag("x").build());
        }

        @GET
        @Path("language")
        @Conditional(validators = Version7.class)
        public Response language(@HeaderParam("Accept-Language") String language) {
            Response.ResponseBuilder response = Response.ok("text");
            return "de".equals(language) ? response.language(Locale.GERMAN).build() : response.build();
        }

        @GET
        @Path("parts")
        @Conditional(validators = Version7.class)
        public Response parts() {
            return Response.status(206)
                    .type("multipart/byteranges;boundary=b")
                    .entity("parts")
                    .build();
        }

        @GET
        @Path("profile")
        @Conditional(validators = Version7.class)
        public Response profile() {
            return Response.ok("text", "text/plain;profile=x").build();
        }

        @PUT
        @Path("profile")
        @Conditional(validators = Version7.class)
        public Response replace(String body) {
            return Response.noContent().build();
        }

        @PUT
        @Path("accepted")
        @Conditional(validators = Version7.class)
        public Response accepted(String body) {
            return Response.accepted(new Told()).build();
        }

        @PUT
        @Path("elsewhere")
        @Conditional(validators = Version7.class)
        public Response elsewhere(String body) {
            return Response.ok(new Told())
                    .contentLocation(URI.create("/status/99"))
                    .build();
        }
    }

    @Path("formats")
    @Conditional(validators = Dated.class)
    public static final class Formats {
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public String json() {
            return "{}";
        }

        @GET
        @Produces(MediaType.APPLICATION_XML)
        public String xml() {
            return "<x/>";
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(Late.class, Formats.class).register(new ConditionalFeature(() -> now, List.of()));
    }

    @BeforeEach
    void reset() {
        now = CHANGED.plusSeconds(60);
        CLOSED.set(false);
    }

    @Test
    @DisplayName("VAL-3: a date counts as it was before the state was read, however long the method takes")
    void aReadAcrossTheSecondWithholdsTheDate() {
        now = CHANGED.plusMillis(700);

        assertThat(http().get("late/slow").field("Last-Modified"), is(""));
        assertThat(http().get("late/slow").field("Last-Modified"), is("Tue, 14 Nov 2023 22:13:20 GMT"));
    }

    @Test
    void anEntityThatIsNotSentIsClosed() {
        assertThat(http().get("late/stream", "If-None-Match: \"x\"").status(), is(304));
        assertThat(CLOSED.getAndSet(false), is(true));
        assertThat(http().get("late/stream", "If-Match: \"y\"").status(), is(412));
        assertThat(CLOSED.get(), is(true));
    }

    @Test
    @DisplayName("VAL-8: a late 412 takes over nothing of the success, least of all its freshness")
    void aLate412CannotBeStored() {
        Http.Answer answer = http().get("late/stream", "If-Match: \"y\"");

        assertThat(answer.field("Cache-Control"), is("no-store"));
        for (String name : List.of("ETag", "Last-Modified", "Expires", "Content-Disposition", "Content-Language")) {
            assertThat(name, answer.field(name), is(""));
        }
        assertThat(answer.field("Content-Type"), startsWith("application/problem+json"));
    }

    @Test
    @DisplayName("REQ-6, ERR-2: a malformed field is 400 even where the response is one that was thrown")
    void aMalformedFieldOnAThrownResponseIs400() {
        Http.Answer answer = http().get("late/thrown", "If-Match: abc");

        assertThat(answer.status(), is(400));
        assertThat(answer.body(), containsString("If-Match: abc is malformed"));
    }

    @Test
    @DisplayName("VAL-1, EVAL-2: another language is not Not Modified")
    void anotherLanguageIsNotNotModified() {
        assertThat(http().get("late/language").field("ETag"), is("\"7;text/plain\""));
        assertThat(http().get("late/language", "Accept-Language: de").field("ETag"), is("\"7;text/plain;de\""));
        assertThat(
                http().get("late/language", "Accept-Language: de", "If-None-Match: \"7;text/plain\"")
                        .status(),
                is(200));
        assertThat(
                http().get("late/language", "If-None-Match: \"7;text/plain\"").status(), is(304));
    }

    @Test
    @DisplayName("VAL-1: several parts in one body have the tag of the whole")
    void severalPartsHaveTheTagOfTheWhole() {
        assertThat(http().get("late/parts").field("ETag"), is("\"7;text/plain\""));
    }

    @Test
    @DisplayName("VAL-1: If-Match accepts the tag of a media type with a parameter")
    void ifMatchAcceptsTheTagOfAMediaTypeWithAParameter() {
        String tag = http().get("late/profile").field("ETag");

        assertThat(tag, is("\"7;text/plain+profile=x\""));
        assertThat(http().put("late/profile", "If-Match: " + tag).status(), is(204));
    }

    @Test
    @DisplayName("VAL-5: where each format has a method of its own, both vary on Accept")
    void methodsOfOnePathVaryOnAccept() {
        Http.Answer json = http().get("formats", "Accept: application/json");

        assertThat(json.field("Vary"), is("Accept"));
        assertThat(
                http().get("formats", "Accept: application/xml", "If-Modified-Since: " + json.field("Last-Modified"))
                        .field("Vary"),
                is("Accept"));
    }

    @Test
    @DisplayName("VAL-7: what is only accepted, or tells of another resource, carries no validators of the target")
    void whatIsNotTheNewRepresentationCarriesNoValidators() {
        Http.Answer accepted = http().put("late/accepted", "If-Match: *");
        Http.Answer elsewhere = http().put("late/elsewhere", "If-Match: *");

        assertThat(accepted.status(), is(202));
        assertThat(accepted.field("ETag") + accepted.field("Content-Location"), is(""));
        assertThat(elsewhere.field("ETag"), is(""));
    }
}

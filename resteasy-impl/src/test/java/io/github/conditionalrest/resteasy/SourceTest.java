package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources without CDI, and tags that are opaque or made of the content. */
class SourceTest extends ServedTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** RESTEasy injects into it. */
    public static final class Injected implements ValidatorSource {

        @Context
        private UriInfo field;

        private final UriInfo parameter;

        public Injected(@Context UriInfo parameter) {
            this.parameter = parameter;
            MADE.incrementAndGet();
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag(id(field) + id(parameter) + id(request.getUriInfo())));
        }

        private static String id(UriInfo uri) {
            return String.valueOf(uri.getPathParameters().getFirst("id"));
        }
    }

    /** Neither it nor its constructor is public. */
    static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("injected/{id}")
    @Conditional(validators = Injected.class)
    public static final class InjectedResource {
        @GET
        public String read() {
            return "text";
        }

        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Path("plain")
    @Produces("text/plain")
    public static final class PlainResource {
        @GET
        @Conditional(validators = Version7.class)
        public String read() {
            return "text";
        }

        @GET
        @Path("digest")
        @Conditional(validators = ContentDigest.class)
        public String digest() {
            return "text";
        }

        @GET
        @Path("once/{size}")
        @Conditional(validators = ContentDigest.class)
        public StreamingOutput once(@PathParam("size") int size) {
            return out -> out.write("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
        }

        @GET
        @Path("streamed/{size}")
        @Conditional(validators = ContentDigest.class)
        public InputStream streamed(@PathParam("size") int size) {
            return new ByteArrayInputStream("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
        }

        @GET
        @Path("failing")
        @Conditional(validators = ContentDigest.class)
        public StreamingOutput failing() {
            return out -> {
                out.write(new byte[9000]);
                throw new ClientErrorException(
                        Response.status(409).entity("failed").type("text/plain").build());
            };
        }
    }

    @Override
    protected Application application() {
        MADE.set(0);
        return application(
                Set.of(InjectedResource.class, PlainResource.class),
                Set.of(),
                Map.of(ConditionalFeature.OPAQUE_TAG_KEY, "a secret of sixteen bytes or more"));
    }

    @Test
    @DisplayName(
            "SRC-1: a source has fields and parameters injected, and is made once, when the application is deployed")
    void aSourceIsMadeOnceAndInjected() {
        assertThat(MADE.get(), is(1));
        assertThat(http().get("injected/3").field("ETag"), is("\"333\""));
        assertThat(http().get("injected/4", "If-None-Match: \"444\"").status(), is(304));
        assertThat(http().put("injected/4").status(), is(428));
        assertThat(http().put("injected/4", "If-Match: \"333\"").status(), is(412));
        assertThat(http().put("injected/4", "If-Match: \"444\"").status(), is(200));
        assertThat(MADE.get(), is(1));
    }

    @Test
    @DisplayName("SRC-1, VAL-10: a source that is not public is made too, and its tags are opaque")
    void aSourceThatIsNotPublicIsMadeToo() {
        String tag = http().get("plain").field("ETag");

        assertThat(tag, is(not("\"7;text/plain\"")));
        assertThat(http().get("plain", "If-None-Match: " + tag).status(), is(304));
    }

    @Test
    @DisplayName(
            "VAL-2, VAL-5, VAL-6: a digest of the content answers a 304 with the fields of the 200, and HEAD as GET")
    void aDigestOfTheContentAnswersAsTheRfcAsks() {
        Http.Answer read = http().get("plain/digest");
        Http.Answer again = http().get("plain/digest", "If-None-Match: " + read.field("ETag"));

        assertThat(read.body(), is("text"));
        assertThat(again.status(), is(304));
        assertThat(again.field("ETag"), is(read.field("ETag")));
        assertThat(again.field("Cache-Control"), is("no-cache"));
        assertThat(http().send("HEAD", "plain/digest", "").field("ETag"), is(read.field("ETag")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9000, 262_144})
    @DisplayName("VAL-2: what can be written only once has the tag of its bytes, and is not sent again")
    void whatCanBeWrittenOnlyOnceHasATag(int size) {
        for (String path : List.of("plain/once/" + size, "plain/streamed/" + size)) {
            Http.Answer read = http().get(path);
            String tag = read.field("ETag");
            Http.Answer unchanged = http().get(path, "If-None-Match: " + tag);
            Http.Answer refused = http().get(path, "If-Match: \"other\"");

            assertThat(read.body(), is("x".repeat(size)));
            assertThat(
                    tag,
                    is(EntityTags.toField(EntityTags.fromContent(read.body().getBytes(StandardCharsets.US_ASCII)))));
            assertThat(http().send("HEAD", path, "").field("ETag"), is(tag));
            assertThat(unchanged.status(), is(304));
            assertThat(unchanged.field("ETag"), is(tag));
            assertThat(unchanged.field("Content-Type"), is(""));
            assertThat(unchanged.field("Content-Length"), is(""));
            assertThat(unchanged.body(), is(""));
            assertThat(http().send("HEAD", path, "", "If-None-Match: " + tag).status(), is(304));
            assertThat(refused.status(), is(412));
            assertThat(refused.field("ETag"), is(""));
            assertThat(refused.field("Content-Type"), is("application/problem+json"));
            assertThat(refused.body(), containsString("If-Match is false"));
            assertThat(http().get(path, "If-Match: " + tag).status(), is(200));
        }
    }

    @Test
    @DisplayName("VAL-2: what is longer than may be held back is sent whole, and has no tag")
    void whatIsTooLongIsSentWhole() {
        for (String path : List.of("plain/once/262145", "plain/streamed/1000000")) {
            Http.Answer read = http().get(path, "If-None-Match: \"other\"");

            assertThat(read.status(), is(200));
            assertThat(read.body(), is("x".repeat(read.body().length())));
            assertThat(path, endsWith("/" + read.body().length()));
            assertThat(read.field("ETag"), is(""));
        }
    }

    @Test
    @DisplayName("VAL-2: a failure while it is written is a failure, and nothing of the content is sent")
    void aFailureInTheMiddleIsAFailure() {
        Http.Answer failed = http().get("plain/failing");

        assertThat(failed.status(), is(409));
        assertThat(failed.body(), is("failed"));
        assertThat(failed.field("ETag"), is(""));
    }
}

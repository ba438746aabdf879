package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for tags from content on every runtime, whether the content is written once or twice. */
public abstract class DigestedContentContract extends ServedTest {

    /** For the application under test, too, and without a media type. */
    @Path("untyped")
    public static class Untyped {

        @GET
        @Conditional(validators = ContentDigest.class)
        public Object read() {
            return "text".getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** For the application under test. */
    @Path("contents")
    @Produces("text/plain")
    public static class Contents {

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
        @Path("measured/{size}")
        @Conditional(validators = ContentDigest.class)
        public Response measured(@PathParam("size") int size) {
            return Response.ok(streamed(size)).header("Content-Length", size).build();
        }

        @GET
        @Path("huge")
        @Conditional(validators = ContentDigest.class)
        public Response huge() {
            return Response.ok(streamed(5))
                    .header("Content-Length", 3_000_000_000L)
                    .build();
        }

        @GET
        @Path("transformed/{size}")
        @Conditional(validators = ContentDigest.class)
        public Response transformed(@PathParam("size") int size) {
            return Response.status(203).entity(streamed(size)).build();
        }

        @GET
        @Path("untold")
        @Conditional(validators = ContentDigest.class)
        public Object untold() {
            return "text".getBytes(StandardCharsets.US_ASCII);
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

    @Test
    @DisplayName(
            "VAL-2, VAL-5, VAL-6: a digest of the content answers a 304 with the fields of the 200, and HEAD as GET")
    void aDigestOfTheContentAnswersAsTheRfcAsks() {
        Http.Answer read = http().get("contents/digest");
        Http.Answer again = http().get("contents/digest", "If-None-Match: " + read.field("ETag"));

        assertThat(read.body(), is("text"));
        assertThat(again.status(), is(304));
        assertThat(again.field("ETag"), is(read.field("ETag")));
        assertThat(again.field("Cache-Control"), is("no-cache"));
        assertThat(http().send("HEAD", "contents/digest", "").field("ETag"), is(read.field("ETag")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9000, 262_144})
    @DisplayName("VAL-2: what can be written only once has the tag of its bytes, and is not sent again")
    void whatCanBeWrittenOnlyOnceHasATag(int size) {
        for (String kind : List.of("once", "streamed", "transformed")) {
            String path = "contents/" + kind + "/" + size;
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
            assertThat(http().get(path, "If-Match: " + tag).status(), is(read.status()));
        }
    }

    @Test
    @DisplayName("VAL-2: what is longer than may be held back is sent whole, and has no tag")
    void whatIsTooLongIsSentWhole() {
        for (String path : List.of("contents/once/262145", "contents/streamed/1000000")) {
            Http.Answer read = http().get(path, "If-None-Match: \"other\"");

            assertThat(read.status(), is(200));
            assertThat(read.body(), is("x".repeat(read.body().length())));
            assertThat(path, endsWith("/" + read.body().length()));
            assertThat(read.field("ETag"), is(""));
        }
    }

    @Test
    @DisplayName(
            "EVAL-2, EVAL-3: what is longer than may be held back has no tag that If-Match could name, yet it exists")
    void whatIsTooLongIsEvaluatedAsWhatHasNoTag() {
        List<String> paths = List.of("contents/once/262145", "contents/streamed/1000000", "contents/measured/1000000");
        for (String path : paths) {
            Http.Answer refused = http().get(path, "If-Match: \"other\"");
            Http.Answer unchanged = http().get(path, "If-None-Match: *");

            assertThat(refused.status(), is(412));
            assertThat(refused.field("Content-Type"), is("application/problem+json"));
            assertThat(refused.body(), startsWith("{"));
            assertThat(refused.body(), endsWith("}"));
            assertThat(refused.body(), containsString("If-Match is false"));
            assertThat(http().send("HEAD", path, "", "If-Match: \"other\"").status(), is(412));
            assertThat(http().get(path, "If-Match: *").body().length(), is(length(path)));
            assertThat(unchanged.status(), is(304));
            assertThat(unchanged.field("Content-Length"), is(""));
            assertThat(unchanged.body(), is(""));
        }
    }

    @Test
    @DisplayName("EVAL-2: a length that no int holds is told all the same")
    void aLengthBeyondAnIntIsTold() {
        assertThat(http().get("contents/huge", "If-Match: \"other\"").status(), is(412));
        assertThat(http().get("contents/huge", "If-None-Match: *").status(), is(304));
    }

    private static int length(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    @DisplayName("VAL-2: what is returned counts, whatever the method declares")
    void whatIsReturnedCounts() {
        String tag = EntityTags.toField(EntityTags.fromContent("text".getBytes(StandardCharsets.US_ASCII)));

        assertThat(http().get("contents/untold").field("ETag"), is(tag));
        assertThat(http().get("untyped").field("ETag"), is(tag));
    }

    @Test
    @DisplayName("VAL-2: a failure while it is written is a failure, and nothing of the content is sent")
    void aFailureInTheMiddleIsAFailure() {
        Http.Answer failed = http().get("contents/failing");

        assertThat(failed.status(), is(409));
        assertThat(failed.body(), is("failed"));
        assertThat(failed.field("ETag"), is(""));
    }
}

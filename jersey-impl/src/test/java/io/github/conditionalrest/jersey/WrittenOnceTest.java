package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tag for an entity that can be written only once: it is held back up to a limit. */
@DisplayName("VAL-2: what can be written only once is held back up to a limit")
class WrittenOnceTest extends GuardedTest {

    private static final int LIMIT = 40_000;
    private static final AtomicInteger CLOSED = new AtomicInteger();

    @Path("once/{size}")
    @Produces("text/plain")
    @Conditional(validators = ContentDigest.class)
    public static final class Resource {

        @GET
        @Path("stream")
        public InputStream stream(@PathParam("size") int size) {
            return new ByteArrayInputStream(text(size).getBytes(StandardCharsets.US_ASCII)) {
                @Override
                public void close() {
                    CLOSED.incrementAndGet();
                }
            };
        }

        @GET
        @Path("reader")
        public Reader reader(@PathParam("size") int size) {
            return new StringReader(text(size));
        }

        @GET
        @Path("output")
        public StreamingOutput output(@PathParam("size") int size) {
            return out -> {
                for (byte b : text(size).getBytes(StandardCharsets.US_ASCII)) {
                    out.write(b);
                    out.flush();
                }
                out.close();
            };
        }

        @GET
        @Path("source")
        @Produces("text/xml")
        public Source source(@PathParam("size") int size) {
            return new StreamSource(new StringReader("<a>" + text(size) + "</a>"));
        }

        @GET
        @Path("parts")
        @Produces("multipart/mixed")
        public Parts parts() {
            return new Parts();
        }

        @GET
        @Path("dated")
        public Response dated(@PathParam("size") int size) {
            return Response.ok(stream(size))
                    .lastModified(Date.from(Instant.EPOCH))
                    .build();
        }

        @GET
        @Path("told")
        public Response told(@PathParam("size") int size) {
            return Response.ok(stream(size)).tag("told").build();
        }

        @GET
        @Path("part")
        public Response part(@PathParam("size") int size) {
            return Response.status(206).entity(stream(size)).build();
        }

        @GET
        @Path("failing")
        public StreamingOutput failing(@PathParam("size") int size) {
            return out -> {
                out.write(text(size).getBytes(StandardCharsets.US_ASCII));
                throw new IllegalStateException("in the middle");
            };
        }
    }

    /** Has other bytes each time. */
    public static final class Parts {}

    public static final class PartsWriter implements MessageBodyWriter<Parts> {
        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == Parts.class;
        }

        @Override
        public void writeTo(
                Parts parts,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> fields,
                OutputStream out)
                throws IOException {
            String boundary = UUID.randomUUID().toString();
            fields.putSingle("Content-Type", "multipart/mixed; boundary=" + boundary);
            out.write(("--" + boundary + "--").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Jersey brings one in a module of its own. */
    @Produces("text/xml")
    public static final class SourceWriter implements MessageBodyWriter<StreamSource> {
        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == StreamSource.class;
        }

        @Override
        public void writeTo(
                StreamSource source,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> fields,
                OutputStream out)
                throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            source.getReader().transferTo(writer);
            writer.flush();
        }
    }

    public static final class Failed implements ExceptionMapper<IllegalStateException> {
        @Override
        public Response toResponse(IllegalStateException exception) {
            return Response.serverError()
                    .entity("failed " + exception.getMessage())
                    .build();
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(Resource.class, PartsWriter.class, SourceWriter.class, Failed.class)
                .registerClasses(EncodingFilter.class, GZipEncoder.class)
                .property(ConditionalFeature.DIGEST_BUFFER, LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/stream",
                "9/stream",
                "39999/stream",
                "40000/stream",
                "9/reader",
                "39000/reader",
                "0/output",
                "39999/output",
                "9/source"
            })
    void whatFitsHasTheTagOfItsBytes(String path) {
        Http.Answer answer = http().get("once/" + path);

        assertThat(answer.status(), is(200));
        assertThat(answer.body(), containsString(text(size(path))));
        assertThat(answer.field("ETag"), is(tagOf(answer.body())));
        assertThat(http().send("HEAD", "once/" + path, "").field("ETag"), is(answer.field("ETag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001/stream", "1000000/stream", "40001/output", "1000000/reader", "40001/source"})
    void whatIsLongerIsSentWholeAndHasNoTag(String path) {
        Http.Answer answer = http().get("once/" + path, "If-None-Match: \"any\"");

        assertThat(answer.status(), is(200));
        assertThat(answer.body(), containsString(text(size(path))));
        assertThat(answer.field("ETag"), is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/stream", "9/stream", "40000/stream", "39999/output"})
    void unchangedContentIsNotSentAgain(String path) {
        Http.Answer read = http().get("once/" + path);
        int closed = CLOSED.get();
        Http.Answer unchanged = http().get("once/" + path, "If-None-Match: " + read.field("ETag"));

        assertThat(unchanged.status(), is(304));
        assertThat(unchanged.body(), is(""));
        assertThat(unchanged.field("ETag"), is(read.field("ETag")));
        assertThat(unchanged.field("Cache-Control"), is("no-cache"));
        assertThat(unchanged.field("Content-Type"), is(""));
        assertThat(CLOSED.get() > closed, is(path.endsWith("stream")));
        assertThat(
                http().send("HEAD", "once/" + path, "", "If-None-Match: " + read.field("ETag"))
                        .status(),
                is(304));
        assertThat(
                http().get("once/8/stream", "If-None-Match: " + read.field("ETag"))
                        .status(),
                is(200));
    }

    @Test
    void aFalseIfMatchIsAProblemInThePlaceOfTheContent() {
        String tag = http().get("once/9/stream").field("ETag");

        assertThat(http().get("once/9/stream", "If-Match: " + tag).body(), is(text(9)));
        Http.Answer refused = http().get("once/8/stream", "If-Match: " + tag);
        assertThat(refused.status(), is(412));
        assertThat(refused.field("Content-Type"), is("application/problem+json"));
        assertThat(refused.field("ETag"), is(""));
        assertThat(refused.body(), containsString("If-Match is false"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 39_000})
    void theTagIsThatOfTheCodedBytes(int size) {
        Http.Answer plain = http().get("once/" + size + "/stream");
        Http.Answer coded = http().get("once/" + size + "/stream", "Accept-Encoding: gzip");

        assertThat(coded.field("Content-Encoding"), is("gzip"));
        assertThat(coded.field("ETag"), is(not(plain.field("ETag"))));
        assertThat(
                coded.field("ETag"),
                is(EntityTags.toField(EntityTags.fromContent(coded.body().getBytes(StandardCharsets.ISO_8859_1)))));
        Http.Answer unchanged = http().get(
                        "once/" + size + "/stream", "Accept-Encoding: gzip", "If-None-Match: " + coded.field("ETag"));
        assertThat(unchanged.status(), is(304));
        assertThat(unchanged.body(), is(""));
    }

    @Test
    void whatHasOtherBytesEachTimeHasTheTagOfThoseThatAreSent() {
        Http.Answer first = http().get("once/0/parts");
        Http.Answer second = http().get("once/0/parts");

        assertThat(first.body(), is(not(second.body())));
        assertThat(first.field("ETag"), is(tagOf(first.body())));
        assertThat(second.field("ETag"), is(tagOf(second.body())));
        assertThat(
                first.field("Content-Type"), endsWith("boundary=" + first.body().replace("--", "")));
    }

    @Test
    void aDateThatTheMethodSetsGoesWithTheTag() {
        Http.Answer read = http().get("once/9/dated");
        String date = "Thu, 01 Jan 1970 00:00:00 GMT";

        assertThat(read.field("Last-Modified"), is(date));
        assertThat(read.field("ETag"), is(tagOf(text(9))));
        assertThat(http().get("once/9/dated", "If-Modified-Since: " + date).status(), is(304));
        assertThat(http().get("once/50000/dated", "If-Modified-Since: " + date).status(), is(304));
        assertThat(
                http().get("once/9/dated", "If-Modified-Since: " + date, "If-None-Match: \"other\"")
                        .status(),
                is(200));
        assertThat(http().get("once/9/dated", "If-Match: " + read.field("ETag")).status(), is(200));
        assertThat(http().get("once/9/dated", "If-Match: \"other\"").status(), is(412));
    }

    @Test
    void aTagOfTheMethodComesFirst() {
        assertThat(http().get("once/9/told").field("ETag"), is("\"told\""));
        assertThat(http().get("once/9/told", "If-None-Match: \"told\"").status(), is(304));
    }

    @Test
    void aPartGetsNoTag() {
        Http.Answer part = http().get("once/9/part");

        assertThat(part.status(), is(206));
        assertThat(part.body(), is(text(9)));
        assertThat(part.field("ETag"), is(""));
    }

    @Test
    void whatFailsBeforeTheLimitCanStillBeAnError() {
        Http.Answer failed = http().get("once/39999/failing");

        assertThat(failed.status(), is(500));
        assertThat(failed.body(), is("failed in the middle"));
        assertThat(failed.field("ETag"), is(""));
    }

    private static String text(int size) {
        return "0123456789".repeat(size / 10 + 1).substring(0, size);
    }

    private static int size(String path) {
        return Integer.parseInt(path.substring(0, path.indexOf('/')));
    }

    private static String tagOf(String body) {
        return EntityTags.toField(EntityTags.fromContent(body.getBytes(StandardCharsets.ISO_8859_1)));
    }
}

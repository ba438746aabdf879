package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.Decision.Kind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tags from content, on Jersey without a binding: VAL-2")
class ContentDigestTest {

    private static final URI BASE = URI.create("http://localhost/");
    private static final int LIMIT = 64;

    private final Decided decided = new Decided();

    private final ApplicationHandler application = new ApplicationHandler(new ResourceConfig(Texts.class)
            .register(new ConditionalFeature(InstantSource.system(), List.of(decided)))
            .property(ConditionalFeature.DIGEST_BUFFER, LIMIT)
            .property("jakarta.ws.rs.loadServices", false));

    @ParameterizedTest
    @ValueSource(strings = {"text", "stream", "output"})
    void theTagIsOfTheBytesThatAreSent(String kind) {
        Sent first = get(kind + "/7", "\"other\"");
        assertThat(first.status(), is(200));
        assertThat(first.body(), is("x".repeat(7)));
        assertThat(first.tag(), is(notNullValue()));
        assertThat(get(kind + "/7", "\"other\"").tag(), is(first.tag()));
        assertThat(get(kind + "/8", "\"other\"").tag(), is(not(first.tag())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "stream", "output"})
    void whatTheClientHasIsNotSentAgain(String kind) {
        String tag = get(kind + "/7", "\"other\"").tag();
        Sent again = get(kind + "/7", tag);
        assertThat(again.status(), is(304));
        assertThat(again.body(), is(""));
        assertThat(again.tag(), is(tag));
    }

    @ParameterizedTest
    @CsvSource({"stream, 64, true", "stream, 65, false", "output, 64, true", "output, 65, false", "text, 65, true"})
    void whatIsWrittenOnceHasATagUpToTheLimit(String kind, int length, boolean tagged) {
        Sent sent = get(kind + "/" + length, "\"other\"");
        assertThat(sent.tag(), is(tagged ? notNullValue() : nullValue()));
        assertThat(sent.body(), is("x".repeat(length)));
    }

    @ParameterizedTest
    @CsvSource({"dated, 7", "dated, 65", "output, 7", "output, 65", "measured, 65", "text, 7"})
    @DisplayName("OBS-1: a read is decided once, also where its tag is known only once it is written")
    void aReadIsDecidedOnce(String kind, int length) {
        String path = kind + "/" + length;
        String tag = get(path, "\"other\"").tag();
        assertThat(kinds(), contains(Kind.PASSED));

        get(path, "*");
        assertThat(kinds(), contains(Kind.NOT_MODIFIED));
        get("If-Match", path, "\"other\"");
        assertThat(kinds(), contains(Kind.FAILED));
        get("If-Match", path, "no tag");
        assertThat(kinds(), contains(Kind.MALFORMED));
        if (tag != null) {
            get(path, tag);
            assertThat(kinds(), contains(Kind.NOT_MODIFIED));
        }
    }

    @ParameterizedTest
    @CsvSource({"dated, 7", "dated, 65", "text, 7"})
    @DisplayName("VAL-5: a 304 by date has the tag that the 200 would have")
    void a304ByDateHasTheTagOfThe200(String kind, int length) {
        String path = kind + "/" + length;
        Sent unchanged = get("If-Modified-Since", path, "Thu, 01 Jan 1970 00:00:00 GMT");

        assertThat(unchanged.status(), is(kind.equals("dated") ? 304 : 200));
        assertThat(unchanged.tag(), is(get(path, "\"other\"").tag()));
    }

    private List<Kind> kinds() {
        List<Kind> kinds = decided.all.stream().map(Decision::kind).toList();
        decided.all.clear();
        return kinds;
    }

    private Sent get(String path, String ifNoneMatch) {
        return get("If-None-Match", path, ifNoneMatch);
    }

    private Sent get(String field, String path, String value) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), "GET", null, new MapPropertiesDelegate(), application.getConfiguration());
        request.header(field, value);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            ContainerResponse response = application.apply(request, body).get();
            return new Sent(
                    response.getStatus(), response.getHeaderString("ETag"), body.toString(StandardCharsets.US_ASCII));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Sent(int status, String tag, String body) {}

    @Path("{kind}/{length}")
    @Produces("text/plain")
    public static class Texts {

        @GET
        @Conditional(validators = ContentDigest.class)
        public Response read(@PathParam("kind") String kind, @PathParam("length") int length) {
            byte[] text = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
            StreamingOutput output = out -> out.write(text);
            Response.ResponseBuilder response =
                    switch (kind) {
                        case "stream" -> Response.ok((InputStream) new ByteArrayInputStream(text));
                        case "output" -> Response.ok(output);
                        case "dated" -> Response.ok(output).lastModified(Date.from(Instant.EPOCH));
                        case "measured" -> Response.ok(output).header("Content-Length", length);
                        default -> Response.ok(text);
                    };
            return response.build();
        }
    }
}

package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.core.Http;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tag from the bytes of the response, where the annotation asks for it. */
@DisplayName("SRC-3: a digest if asked for")
class ContentDigestTest extends GuardedTest {

    @Path("content")
    @Produces("text/plain")
    @Conditional(validators = ContentDigest.class)
    public static final class Resource {

        @GET
        @Path("{text}")
        public String read(@PathParam("text") String text) {
            return text;
        }

        @GET
        @Path("a/part")
        public Response part() {
            return Response.status(206).entity("part").build();
        }

        @PUT
        @Path("{text}")
        public String replace(@Context Request request, String body) {
            return "checked by hand";
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(Resource.class).registerClasses(EncodingFilter.class, GZipEncoder.class);
    }

    @Test
    void theTagIsADigestOfTheBytes() {
        Http.Answer answer = http().get("content/text");

        assertThat(answer.body(), is("text"));
        assertThat(
                answer.field("ETag"),
                is(EntityTags.toField(EntityTags.fromContent("text".getBytes(StandardCharsets.UTF_8)))));
        assertThat(http().get("content/other").field("ETag"), not(answer.field("ETag")));
    }

    @Test
    void unchangedContentIsNotSentAgain() {
        String tag = http().get("content/text").field("ETag");

        Http.Answer unchanged = http().get("content/text", "If-None-Match: " + tag);
        assertThat(unchanged.status(), is(304));
        assertThat(unchanged.field("ETag"), is(tag));
        assertThat(unchanged.body(), is(""));
        assertThat(http().get("content/other", "If-None-Match: " + tag).status(), is(200));
        assertThat(http().get("content/other", "If-Match: " + tag).status(), is(412));
        assertThat(http().send("HEAD", "content/text", "").field("ETag"), is(tag));
    }

    @Test
    void theTagNamesTheCoding() {
        Http.Answer coded = http().get("content/text", "Accept-Encoding: gzip");

        assertThat(coded.field("ETag"), endsWith(";gzip\""));
        assertThat(
                http().get("content/text", "Accept-Encoding: gzip", "If-None-Match: " + coded.field("ETag"))
                        .status(),
                is(304));
    }

    @Test
    @DisplayName("VAL-2: the digest of a part is not the tag of the whole")
    void aPartGetsNoTag() {
        Http.Answer part = http().get("content/a/part");

        assertThat(part.status(), is(206));
        assertThat(part.field("ETag"), is(""));
    }

    @Test
    void itGuardsNoWrite() {
        assertThat(http().put("content/text").status(), is(428));
        assertThat(http().put("content/text", "If-Match: *").body(), is("checked by hand"));
    }
}

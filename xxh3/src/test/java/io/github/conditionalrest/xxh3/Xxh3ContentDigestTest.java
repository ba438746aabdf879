package io.github.conditionalrest.xxh3;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.core.Http;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("VAL-2: a tag by another digest")
class Xxh3ContentDigestTest extends JerseyTest {

    private static final String ABC =
            EntityTags.toField(EntityTags.fromDigest(HexFormat.of().parseHex("06b05ab6733a618578af5f94892f3950")));

    @Path("content/{text}")
    @Produces("text/plain")
    @Conditional(validators = Xxh3ContentDigest.class)
    public static final class Resource {

        @GET
        public String read(@PathParam("text") String text) {
            return text;
        }

        @GET
        @Path("once")
        public StreamingOutput readOnce(@PathParam("text") String text) {
            return out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    protected Application configure() {
        return new ResourceConfig(Resource.class).property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    @Test
    void theTagIsTheXxh3OfTheBytes() {
        assertThat(http().get("content/abc").field("ETag"), is(ABC));
        assertThat(http().get("content/abc/once").field("ETag"), is(ABC));
        assertThat(http().get("content/abd").field("ETag"), is(not(ABC)));
    }

    @Test
    void unchangedContentIsNotSentAgain() {
        for (String path : new String[] {"content/abc", "content/abc/once"}) {
            Http.Answer unchanged = http().get(path, "If-None-Match: " + ABC);
            assertThat(unchanged.status(), is(304));
            assertThat(unchanged.body(), is(""));
        }
    }

    private Http http() {
        return new Http(getBaseUri());
    }
}

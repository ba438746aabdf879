package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.core.DigestedContentContract;
import io.github.conditionalrest.core.Http;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import org.glassfish.jersey.server.ChunkedOutput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DigestedContentTest extends DigestedContentContract {

    @Override
    protected Application application() {
        return application(Contents.class, Untyped.class, Channel.class);
    }

    @Path("channel")
    @Produces("text/plain")
    @Conditional(validators = ContentDigest.class)
    public static class Channel {

        @GET
        public ChunkedOutput<String> read() throws IOException {
            ChunkedOutput<String> channel = new ChunkedOutput<>(String.class);
            channel.write("some");
            channel.write("thing");
            channel.close();
            return channel;
        }
    }

    @Test
    @DisplayName("VAL-2: what is written once the response has begun has no tag, least of all that of nothing")
    void whatIsWrittenLaterHasNoTag() {
        String tagOfNothing = EntityTags.toField(EntityTags.fromContent(new byte[0]));
        Http.Answer read = http().get("channel");
        Http.Answer again = http().get("channel", "If-None-Match: " + tagOfNothing);

        assertThat(read.body(), is("something"));
        assertThat(read.field("ETag"), is(""));
        assertThat(again.status(), is(200));
        assertThat(http().get("channel", "If-Match: " + tagOfNothing).status(), is(412));
    }
}

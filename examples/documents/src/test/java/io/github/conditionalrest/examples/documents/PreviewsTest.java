package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.Kind.PREVIEWS;
import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PreviewsTest extends ServerTest {

    // EVAL-2: If-Match compares strongly
    @Test
    void weakTagGuardsNoWrite() throws IOException {
        String tag = Objects.requireNonNull(server().read(PREVIEWS).field("ETag"));

        assertThat(put("If-Match: " + tag).status(), is(412));
        assertThat(put("If-Match: " + tag.substring("W/".length())).status(), is(412));
    }

    @Test
    void refusalOfATagTellsTheWayThatWorks() throws IOException {
        for (String field : List.of("If-Match: W/\"1\"", "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT")) {
            assertThat(
                    put(field).json().getString("detail"),
                    containsString("with the new Last-Modified in If-Unmodified-Since"));
        }
    }

    // EVAL-3: * asks only whether it exists
    @Test
    void wildcardPasses() throws IOException {
        assertThat(put("If-Match: *").status(), is(200));
    }

    @Test
    void dateGuardsAWrite() throws IOException {
        String date = "If-Unmodified-Since: " + server().read(PREVIEWS).field("Last-Modified");
        server().letSecondsPass(1);

        assertThat(put(date).status(), is(200));
        assertThat(put(date).status(), is(412));
    }

    private Answer put(String field) throws IOException {
        return server().send(PREVIEWS, "PUT", PREVIEWS.seed(), "{}", JSON, field);
    }
}

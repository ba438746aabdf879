package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.Kind.LABELS;
import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LabelsTest extends ServerTest {

    // REQ-4: where there is no date, If-Unmodified-Since is no silent pass
    @Test
    void writeGuardedByADateAloneIs428() throws IOException {
        Answer answer = server().send(
                        LABELS, "PUT", LABELS.seed(), "{}", JSON, "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT");

        assertThat(answer.status(), is(428));
        assertThat(answer.json().getString("detail"), containsString("no modification date"));
        assertThat(answer.field("Precondition-Required"), is("If-Match, If-None-Match"));
    }
}

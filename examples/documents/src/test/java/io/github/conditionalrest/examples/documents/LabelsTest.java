package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.Kind.LABELS;
import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static io.github.conditionalrest.examples.documents.RunningServer.MERGE_PATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelsTest extends ServerTest {

    @Test
    @DisplayName("EVAL-6: what remains of a deleted label is nothing to change, whatever its version")
    void whatRemainsOfADeletedLabelIsNotChanged() throws IOException {
        String path = LABELS.path() + "/short-lived";
        server().send(LABELS, "PUT", path, "{}", JSON, "If-None-Match: *");
        server().send(LABELS, "DELETE", path, "", "If-Match: \"1;application/json\"");
        String remains = "If-Match: \"2;application/json\"";

        assertThat(server().send(LABELS, "PUT", path, "{}", JSON, remains).status(), is(412));
        assertThat(
                server().send(LABELS, "PATCH", path, "{}", MERGE_PATCH, remains).status(), is(404));
        assertThat(server().send(LABELS, "DELETE", path, "", remains).status(), is(404));
        assertThat(
                server().send(LABELS, "PUT", path, "{}", JSON, "If-None-Match: *")
                        .status(),
                is(201));
    }

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

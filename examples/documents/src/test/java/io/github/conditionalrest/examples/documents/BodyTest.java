package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static io.github.conditionalrest.examples.documents.RunningServer.MERGE_PATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with the request itself, each answered by a problem. */
class BodyTest extends ServerTest {

    private static final List<String> MALFORMED = List.of(
            "",
            " ",
            "{",
            "{\"a\":}",
            "{\"a\":1,}",
            "{'a':1}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":{\"b\":1,\"b\":1}}",
            "{} {}",
            "{}x",
            "{},",
            "[]",
            "[{}]",
            "null",
            "1",
            "\"text\"",
            "{\"a\":01}",
            "{\"a\":1e99999999999999}",
            "{\"a\":\"\t\"}",
            "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

    @ParameterizedTest
    @EnumSource
    void malformedBodyIs400AndChangesNothing(Kind kind) throws IOException {
        Answer before = server().read(kind);
        for (String body : MALFORMED) {
            assertProblem(400, server().send(kind, "PUT", kind.seed(), body, JSON, "If-Match: *"));
            assertProblem(400, server().send(kind, "PATCH", kind.seed(), body, MERGE_PATCH, "If-Match: *"));
            assertProblem(400, server().send(kind, "POST", kind.path(), body, JSON, "If-Match: *"));
        }
        assertThat(server().read(kind).undated(), is(before.undated()));
    }

    @Test
    void bodyThatIsNotUtf8Is400() throws IOException {
        try (Connection connection = server().connect()) {
            connection.sendHead("PUT /documents/welcome", JSON, "If-Match: *", "Content-Length: 9");
            connection.send("{\"a\":\"\u00FF\"}");

            assertProblem(400, connection.receive("PUT"));
        }
    }

    @Test
    void bodyThatIsTooLargeIs413() throws IOException {
        String body = "{\"a\":\"" + "x".repeat(1 << 20) + "\"}";

        assertProblem(413, server().send(Kind.DOCUMENTS, "PUT", "/documents/welcome", body, JSON, "If-Match: *"));
    }

    // REQ-8: before any precondition
    @ParameterizedTest
    @EnumSource
    void wrongMediaTypeIs415(Kind kind) throws IOException {
        for (String type :
                List.of("text/plain", "application/xml", "malformed", "*/*;q=x", "", "application/json, a/b")) {
            String field = "Content-Type: " + type;
            assertProblem(415, server().send(kind, "PUT", kind.seed(), "{}", field));
            assertProblem(415, server().send(kind, "PATCH", kind.seed(), "{}", field));
            assertProblem(415, server().send(kind, "POST", kind.path(), "{}", field));
        }
        assertProblem(415, server().send(kind, "PATCH", kind.seed(), "{}", JSON));
    }

    @ParameterizedTest
    @EnumSource
    void wrongMethodIs405AndAllowNamesTheRightOnes(Kind kind) throws IOException {
        Answer answer = server().send(kind, "PUT", kind.path(), "{}", JSON);

        assertProblem(405, answer);
        assertThat(answer.field("Allow"), containsString("POST"));
        assertProblem(405, server().send(kind, "POST", kind.seed(), "{}", JSON));
    }

    @Test
    void unknownPathIs404() throws IOException {
        assertProblem(404, server().send("GET /", null));
        assertProblem(404, server().send("PUT /nothing/here", "{}", JSON));
    }

    @Test
    void targetThatIsNoPathIs400() throws IOException {
        assertProblem(400, server().send("PUT *", "{}", JSON));
    }

    private static void assertProblem(int status, Answer answer) {
        assertThat(answer.toString(), answer.status(), is(status));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
        assertThat(answer.json().getInt("status"), is(status));
    }
}

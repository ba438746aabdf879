package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static io.github.conditionalrest.examples.documents.RunningServer.MERGE_PATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** REQ-1, REQ-2, REQ-4, REQ-7: a write without a precondition is refused, at once and with the way out. */
class RequirementTest extends ServerTest {

    @ParameterizedTest
    @EnumSource
    void putWithoutPreconditionIs428AndNamesTheAcceptedFields(Kind kind) throws IOException {
        Answer answer = server().send(kind, "PUT", kind.seed(), "{}", JSON);

        assertRequired(answer, "If-Match", "If-Unmodified-Since", "If-None-Match");
    }

    @ParameterizedTest
    @EnumSource
    void patchWithoutPreconditionIs428AndNamesTheAcceptedFields(Kind kind) throws IOException {
        Answer answer = server().send(kind, "PATCH", kind.seed(), "{}", MERGE_PATCH);

        assertRequired(answer, "If-Match", "If-Unmodified-Since");
    }

    @ParameterizedTest
    @EnumSource
    void deleteWithoutPreconditionIs428AndNamesTheAcceptedFields(Kind kind) throws IOException {
        Answer answer = server().send(kind, "DELETE", kind.seed(), null);

        assertRequired(answer, "If-Match", "If-Unmodified-Since");
    }

    @ParameterizedTest
    @EnumSource
    void postToTheCollectionWithoutPreconditionIs428AndNamesTheAcceptedFields(Kind kind) throws IOException {
        Answer answer = server().send(kind, "POST", kind.path(), "{}", JSON);

        assertRequired(answer, "If-Match", "If-Unmodified-Since");
    }

    // REQ-1: before any validator is looked up. Nobody but this test can look anything up while it holds the database.
    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("try") // nothing is done with it but to close it
    void refusesWithoutALookup(Kind kind) throws Exception {
        try (var held = server().holdDatabase()) {
            assertThat(server().send(kind, "PUT", kind.seed(), "{}", JSON).status(), is(428));
            assertThat(
                    server().send(kind, "PATCH", kind.seed(), "{}", MERGE_PATCH).status(), is(428));
            assertThat(server().send(kind, "DELETE", kind.seed(), null).status(), is(428));
            assertThat(server().send(kind, "POST", kind.path(), "{}", JSON).status(), is(428));
        }
    }

    // REQ-1: before the entity is read
    @ParameterizedTest
    @EnumSource
    void expect100ContinueGets428AndNo100(Kind kind) throws IOException {
        try (Connection connection = server().connect()) {
            connection.sendHead("PUT " + kind.seed(), with(kind, JSON, "Content-Length: 1000", "Expect: 100-continue"));

            assertThat(connection.receive("PUT").status(), is(428));
        }
    }

    @ParameterizedTest
    @EnumSource
    void bodyAnnouncedAndNeverSentIsRefusedAtOnce(Kind kind) throws IOException {
        try (Connection connection = server().connect()) {
            connection.sendHead("PUT " + kind.seed(), with(kind, JSON, "Content-Length: 1000000000"));

            assertThat(connection.receive("PUT").status(), is(428));
        }
        try (Connection connection = server().connect()) {
            connection.sendHead("PUT " + kind.seed(), with(kind, JSON, "Transfer-Encoding: chunked"));

            assertThat(connection.receive("PUT").status(), is(428));
        }
    }

    @ParameterizedTest
    @EnumSource
    void staleWriteIsRefusedBeforeItsBodyIsSentToo(Kind kind) throws IOException {
        try (Connection connection = server().connect()) {
            connection.sendHead(
                    "PUT " + kind.seed(),
                    with(kind, JSON, "Content-Length: 1000", "Expect: 100-continue", "If-Match: \"stale\""));

            assertThat(connection.receive("PUT").status(), is(412));
        }
    }

    @ParameterizedTest
    @EnumSource
    void guardedWriteGetsIts100AndThenIts200(Kind kind) throws IOException {
        String guard = kind.guard(server().read(kind));
        try (Connection connection = server().connect()) {
            connection.sendHead(
                    "PUT " + kind.seed(), with(kind, JSON, "Content-Length: 7", "Expect: 100-continue", guard));
            assertThat(connection.receive("PUT").status(), is(100));

            connection.send("{\"a\":1}");

            assertThat(connection.receive("PUT").body(), is("{\"a\":1}"));
        }
    }

    // REQ-4: a field satisfies only if it really guards
    @ParameterizedTest
    @EnumSource
    void fieldThatGuardsNothingDoesNotSatisfy(Kind kind) throws IOException {
        for (String field : new String[] {
            "If-Match:",
            "If-Match: ,",
            "If-None-Match: \"x\"",
            "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
            "If-Unmodified-Since: yesterday"
        }) {
            assertThat(
                    field,
                    server().send(kind, "PUT", kind.seed(), "{}", JSON, field).status(),
                    is(428));
        }
    }

    private static void assertRequired(Answer answer, String... fields) {
        assertThat(answer.status(), is(428));
        assertThat(answer.field("Precondition-Required"), is(String.join(", ", fields)));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
        assertThat(answer.field("Cache-Control"), is("no-store"));
        assertThat(answer.field("ETag"), is(nullValue()));
        assertThat(answer.json().getInt("status"), is(428));
        assertThat(answer.json().getString("detail"), containsString("GET the resource"));
        assertThat(answer.json().getJsonArray("required").getValuesAs(JsonString::getString), contains(fields));
    }

    private static String[] with(Kind kind, String... fields) {
        return Stream.concat(Arrays.stream(kind.access()), Arrays.stream(fields))
                .toArray(String[]::new);
    }
}

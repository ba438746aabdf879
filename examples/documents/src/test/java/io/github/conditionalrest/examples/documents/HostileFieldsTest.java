package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ERR-2, EVAL-4, REQ-6: whatever arrives in a field, no 500 and no time beyond linear. */
class HostileFieldsTest extends ServerTest {

    private static final List<String> FIELDS =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range");

    private static final List<String> VALUES = List.of(
            "",
            ",",
            ", ,\t,",
            "*",
            "*, \"a\"",
            "\"*\"",
            "abc",
            "\"",
            "\"a",
            "W/",
            "w/\"a\"",
            "W/\"a\"",
            "\"a\" \"b\"",
            "\"a\\\"",
            "\"a,b\"",
            "\"\u00E9\u00FF\"",
            "\u00FF",
            "\"\u0001\"",
            "\"\u007F\"",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 31 Feb 1994 25:61:61 GMT",
            "Sun, 06 Nov 99999999994 08:49:37 GMT",
            "-1");

    @ParameterizedTest
    @EnumSource
    void noValueOfAnyFieldIsAServerError(Kind kind) throws IOException {
        for (String field : FIELDS) {
            for (String value : VALUES) {
                assertNoServerError(kind, field + ": " + value);
                assertNoServerError(kind, field + ": " + value, field + ": \"b\"", field + ": *");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void malformedIfMatchIs400AndQuoted(Kind kind) throws IOException {
        Answer answer = server().send(kind, "PUT", kind.seed(), "{}", JSON, "If-Match: abc");

        assertThat(answer.status(), is(400));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
        assertThat(answer.json().getString("detail").contains("abc"), is(true));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENTS", "LABELS", "VAULT", "REPORTS"})
    void severalFieldLinesAreOneList(Kind kind) throws IOException {
        String current = kind.guard(server().read(kind));

        Answer answer = server().send(kind, "PUT", kind.seed(), "{}", JSON, "If-Match: \"a\"", current);

        assertThat(answer.status(), is(200));
    }

    // Quadratic time would be seconds for the longer ones.
    @ParameterizedTest
    @EnumSource
    void longFieldIsEvaluatedAtOnce(Kind kind) {
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int length : List.of(60_000, 240_000)) {
                assertThat(
                        put(kind, "If-Match: " + "\"a\", ".repeat(length / 5)).status(), is(412));
                assertThat(put(kind, "If-Match: \"" + "a".repeat(length) + '"').status(), is(412));
                assertThat(put(kind, "If-Match: \"" + "a".repeat(length)).status(), is(400));
                assertThat(put(kind, "If-Match: " + ",".repeat(length)).status(), is(428));
                assertThat(put(kind, "If-Match: " + "W/".repeat(length / 2)).status(), is(400));
                assertThat(
                        put(kind, "If-Unmodified-Since: " + "1".repeat(length)).status(), is(428));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void manyFieldLinesAreNoServerError(Kind kind) throws IOException {
        for (int lines : List.of(100, 1000)) {
            String[] fields = Collections.nCopies(lines, "If-Match: \"a\"").toArray(String[]::new);
            assertNoServerError(kind, fields);
        }
    }

    private void assertNoServerError(Kind kind, String... fields) throws IOException {
        assertThat(String.join("|", fields), server().read(kind, fields).status(), is(lessThan(500)));
        assertThat(String.join("|", fields), put(kind, fields).status(), is(lessThan(500)));
    }

    private Answer put(Kind kind, String... fields) throws IOException {
        String[] all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = JSON;
        return server().send(kind, "PUT", kind.seed(), "{}", all);
    }
}

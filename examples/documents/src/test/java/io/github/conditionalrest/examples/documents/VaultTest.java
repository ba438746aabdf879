package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.Kind.TOKEN;
import static io.github.conditionalrest.examples.documents.Kind.VAULT;
import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static io.github.conditionalrest.examples.documents.RunningServer.MERGE_PATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REQ-8: authorization comes first, and no precondition tells an outsider anything. */
class VaultTest extends ServerTest {

    @Test
    void outsiderGets401AndTheSameBytesWhateverIsSentAndWhateverIsThere() throws IOException {
        String current = server().read(VAULT).field("ETag");
        List<String> preconditions = List.of(
                "Accept: */*",
                "If-Match: " + current,
                "If-Match: \"stale\"",
                "If-Match: *",
                "If-Match: malformed",
                "If-Match: " + "\"a\", ".repeat(12_000),
                "If-None-Match: " + current,
                "If-None-Match: *",
                "If-None-Match: malformed",
                "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
                "If-Unmodified-Since: Fri, 01 Jan 2100 00:00:00 GMT");
        for (String method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE")) {
            Set<Answer> answers = new HashSet<>();
            for (String path : List.of(VAULT.seed(), VAULT.path() + "/absent")) {
                for (String precondition : preconditions) {
                    answers.add(outsider(method, path, precondition));
                }
            }
            assertThat(answers.toString(), answers.size(), is(1));
            assertThat(answers.iterator().next().status(), is(401));
        }
    }

    @Test
    @SuppressWarnings("try") // nothing is done with it but to close it
    void outsiderIsRefusedWithoutALookup() throws Exception {
        try (var held = server().holdDatabase()) {
            assertThat(outsider("GET", VAULT.seed(), "If-None-Match: *").status(), is(401));
            assertThat(outsider("PUT", VAULT.seed(), "If-Match: *").status(), is(401));
        }
    }

    @Test
    void outsiderIsRefusedBeforeItsBodyIsSent() throws IOException {
        try (Connection connection = server().connect()) {
            connection.sendHead("PUT " + VAULT.seed(), JSON, "Content-Length: 1000", "Expect: 100-continue");

            assertThat(connection.receive("PUT").status(), is(401));
        }
    }

    @Test
    void refusalTellsHowToGetIn() throws IOException {
        Answer answer = outsider("GET", VAULT.seed());

        assertThat(answer.field("WWW-Authenticate"), is("Bearer"));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "Bearer ", "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN + "x"})
    void wrongTokenIs401(String authorization) throws IOException {
        assertThat(
                outsider("GET", VAULT.seed(), "Authorization: " + authorization).status(), is(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TOKEN, "bearer " + TOKEN})
    void tokenLetsIn(String authorization) throws IOException {
        assertThat(
                outsider("GET", VAULT.seed(), "Authorization: " + authorization).status(), is(200));
    }

    private Answer outsider(String method, String path, String... fields) throws IOException {
        List<String> all = new ArrayList<>(List.of(fields));
        boolean hasBody = method.startsWith("P");
        if (hasBody) {
            all.add(method.equals("PATCH") ? MERGE_PATCH : JSON);
        }
        return server().send(method + " " + path, hasBody ? "{}" : null, all.toArray(String[]::new))
                .undated();
    }
}

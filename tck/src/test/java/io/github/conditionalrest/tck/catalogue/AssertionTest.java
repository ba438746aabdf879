package io.github.conditionalrest.tck.catalogue;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.NoResponseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionTest {

    private final Subject subject = new TeapotSubject();

    @Test
    void oneThatHoldsHasNothingToTell() {
        assertThat(tried(trial -> trial.expectStatus(trial.send("GET", "/a"), "418")), is(Verdict.PASSED));
    }

    @Test
    void theStoryOfAFailureIsWhole() {
        Verdict verdict = tried(trial -> {
            trial.send("GET", "/first");
            trial.expectStatus(trial.send("GET", "/a", "If-Match: *"), "412, 428");
        });
        assertThat(verdict.kind(), is(Verdict.Kind.FAILED));
        assertThat(
                verdict.detail(),
                stringContainsInOrder(
                        "EVAL-2.7 (RFC 9110 §13): statement",
                        "Because: because",
                        "Sent: sent",
                        "Accepted: accepted",
                        "Expected the status: 412 or 428",
                        "but: was 418",
                        "--- request\nGET /first HTTP/1.1",
                        "--- request\nGET /a HTTP/1.1\nIf-Match: *",
                        "--- response\nHTTP/1.1 418\nETag: \"t\"\n\ntea"));
    }

    @Test
    void aFailureSaysWhatWasExpectedOfAField() {
        Verdict verdict =
                tried(trial -> trial.expect("ETag", trial.send("GET", "/a").field("ETag"), equalTo("\"other\"")));
        assertThat(
                verdict.detail(), stringContainsInOrder("Expected ETag: \"\\\"other\\\"\"", "but: was \"\\\"t\\\"\""));
    }

    @Test
    void noResponseIsAFailure() {
        Verdict verdict = tried(trial -> trial.send("GET", "/silence"));
        assertThat(verdict.kind(), is(Verdict.Kind.FAILED));
        assertThat(verdict.detail(), containsString("nothing came"));
    }

    @Test
    void anAssertionThatBreaksIsAFailureThatSaysSo() {
        Verdict verdict = tried(trial -> Integer.parseInt("none"));
        assertThat(verdict.kind(), is(Verdict.Kind.FAILED));
        assertThat(verdict.detail(), containsString("the assertion itself broke: java.lang.NumberFormatException"));
    }

    @Test
    void whatTheSubjectCannotDoIsSkippedAndNamed() {
        Verdict verdict = draft("EVAL-2.7")
                .needs(Capability.CDI)
                .check(trial -> {
                    throw new IllegalStateException("was tried");
                })
                .on(subject);
        assertThat(verdict, is(Verdict.skipped("needs that there is CDI")));
    }

    @Test
    void aResourceThatTheSubjectDoesNotHaveIsSkippedAndNamed() {
        assertThat(
                tried(trial -> trial.resource(State.STRONG_DATED)),
                is(Verdict.skipped("needs a resource of the kind strong-dated")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVAL-2", "EVAL.2", "eval-2.1", "EVAL-2.1/put", "EVAL-2.1 ", ""})
    void whatIsNoNumberIsRefused(String id) {
        Draft draft = draft(id);
        assertThrows(IllegalArgumentException.class, () -> draft.check(trial -> {}));
    }

    @Test
    void anAssertionWithoutAClauseIsRefused() {
        Draft draft = Draft.assertion("EVAL-2.7", Level.MUST, " ", "statement");
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> draft.check(trial -> {}));
        assertThat(thrown.getMessage(), containsString("EVAL-2.7 has no clause"));
    }

    private Verdict tried(Check check) {
        return draft("EVAL-2.7").check(check).on(subject);
    }

    private static Draft draft(String id) {
        return Draft.assertion(id, Level.MUST, "RFC 9110 §13", "statement")
                .sent("sent")
                .accepted("accepted")
                .because("because");
    }

    /** Has no resources, and answers whatever is sent. */
    private static final class TeapotSubject implements Subject {

        @Override
        public boolean can(Capability capability) {
            return false;
        }

        @Override
        public Optional<Resource> resource(State state) {
            return Optional.empty();
        }

        @Override
        public String place(String application, String path) {
            throw new IllegalStateException("no application");
        }

        @Override
        public Optional<String> refusal(String application) {
            throw new IllegalStateException("no application");
        }

        @Override
        public HttpResponse send(HttpRequest request) {
            if (request.target().equals("/silence")) {
                throw new NoResponseException("nothing came", null);
            }
            return new HttpResponse(418, List.of(), List.of("ETag: \"t\""), "tea");
        }
    }
}

package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.tck.check.NotesServer.Flaw;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only shows where something can really be written. */
class EditorsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aServerWithoutAFlawGetsNoFinding() {
        try (NotesServer server = new NotesServer(Flaw.REQUIRES)) {
            Ran ran = check(server);
            assertThat(ran.out(), ran.status(), is(0));
            assertThat(ran.out(), Ran.broken(json()), is(anEmptyMap()));
            assertThat(
                    Ran.held(json()),
                    hasItems("LOST-1.1", "LOST-1.2", "LOST-2.1", "LOST-2.2", "LOST-2.3", "LOST-3.1", "TELL-1.1"));
            assertThat(server.content("/notes/first"), equalTo(NotesServer.FIRST));
        }
    }

    @ParameterizedTest(name = "{0} is told as {1}, {2}")
    @DisplayName("Each flaw is found, and told by its number and its level")
    @CsvSource({
        "IGNORES_IF_MATCH, EVAL-2.2/PUT, must, 1",
        "IGNORES_IF_MATCH, LOST-1.1, must, 1",
        "COMPARES_BEFORE_IT_READS, LOST-2.1, must, 1",
        "KEEPS_THE_TAG, LOST-1.2, must, 1",
        "CREATES_TWICE, LOST-2.2, must, 1",
        "DELETES_WHAT_IS_STALE, LOST-3.1, must, 1",
        "UNQUOTED_TAG, TAG-1.1, must, 1",
        "DATE_OF_ISO_8601, TAG-1.2, must, 1",
        "DATE_IN_THE_FUTURE, TAG-1.3, must, 1",
        "SAME_TAG_FOR_GZIP, TAG-1.4, must, 1",
        "NO_HEAD, TAG-1.5, must, 1",
        "REQUIRES_SILENTLY, TELL-1.1, should, 3",
        "REQUIRES_ANY_FIELD, REQ-4.13/PUT, should, 3",
        "REQUIRES_ALWAYS, EVAL-2.1/PUT, must, 1",
        "REFUSES_WITH_409, EVAL-2.2/PUT, should, 3",
        "FAILS_WHO_LOSES, LOST-2.3, should, 1",
        "COMPARES_STRINGS, EVAL-4.1/PUT, must, 1",
    })
    void isFound(Flaw flaw, String id, String level, int status) {
        try (NotesServer server = new NotesServer(flaw)) {
            Ran ran = check(server);
            assertThat(ran.out(), Ran.broken(json()), hasEntry(id, level));
            assertThat(ran.out(), ran.status(), is(status));
        }
    }

    @Test
    @DisplayName("A server that requires nothing is observed, not found wrong: RFC 6585 leaves it open")
    void thatNothingIsRequiredIsAnObservation() {
        try (NotesServer server = new NotesServer()) {
            Ran ran = check(server);
            assertThat(ran.status(), is(0));
            assertThat(Ran.broken(json()), hasEntry("REQ-1.1/PUT", "observation"));
        }
    }

    private Ran check(NotesServer server) {
        return Ran.check(server.first(), "--allow-writes", "--create", server.uri("/notes/new"), "--json", json());
    }

    private Path json() {
        return folder.resolve("report.json");
    }
}

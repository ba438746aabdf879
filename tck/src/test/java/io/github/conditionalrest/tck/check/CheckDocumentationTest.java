package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/check.md} to the code. */
class CheckDocumentationTest {

    @Test
    void everyExitStatusIsInTheTable() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "check.md"));
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(page, containsString("\n| " + status.code() + " | " + status.meaning() + " |\n"));
        }
    }

    @Test
    void theBeginningOfWhatItPrintsIsAsThePageShowsIt() {
        try (NotesServer server = new NotesServer()) {
            Ran ran = Ran.check(server.first(), "--only", "validators");
            assertThat(ran.out(), startsWith("conditional-check " + server.first()));
            assertThat(
                    ran.out(), containsString("  ok   TAG-1.1        The ETag is one quoted string, weak or strong"));
        }
    }
}

package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The database goes back to a backup, and gives versions out again that clients hold. */
class RestoreTest {

    // after every date that was given out: the clock of these servers is an hour behind
    private final String epoch = Instant.now().minusSeconds(60).toString();

    private final Path directory;

    RestoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @EnumSource(names = "PREVIEWS", mode = Mode.EXCLUDE) // they are in no database
    @DisplayName("VAL-11: in a new epoch, a tag of before a restore is neither 304 nor a write")
    void noTagOfBeforeARestoreMatches(Kind kind) throws Exception {
        Answer gone = writtenAndLost(kind);

        try (RunningServer server = new RunningServer(url(), epoch)) {
            assertThat(write(server, kind, "{\"by\":\"another\"}").status(), is(200));

            Answer read = server.read(kind, "If-None-Match: " + gone.field("ETag"));
            assertThat(read.status(), is(200));
            assertThat(read.body(), is("{\"by\":\"another\"}"));
            assertThat(put(server, kind, "If-Match: " + gone.field("ETag")).status(), is(412));
            assertThat(server.read(kind).body(), is("{\"by\":\"another\"}"));
            assertThat(put(server, kind, "If-Match: " + read.field("ETag")).status(), is(200));
        }
    }

    @Test
    @DisplayName("VAL-11: in a new epoch, a date of before a restore is neither 304 nor a write")
    void noDateOfBeforeARestoreMatches() throws Exception {
        Kind kind = Kind.DOCUMENTS;
        Answer gone = writtenAndLost(kind);

        try (RunningServer server = new RunningServer(url(), epoch)) {
            String date = gone.field("Last-Modified");
            Answer read = server.read(kind, "If-Modified-Since: " + date);
            assertThat(read.status(), is(200));
            assertThat(put(server, kind, "If-Unmodified-Since: " + date).status(), is(412));
            assertThat(
                    server.read(kind, "If-Modified-Since: " + read.field("Last-Modified"))
                            .status(),
                    is(304));
            assertThat(
                    put(server, kind, "If-Unmodified-Since: " + read.field("Last-Modified"))
                            .status(),
                    is(200));
        }
    }

    // What the epoch is for: if this fails, versions are not given out again any more.
    @Test
    void withoutANewEpochContentThatIsGoneIsUnchangedAndAnUpdateIsLost() throws Exception {
        Kind kind = Kind.DOCUMENTS;
        Answer gone = writtenAndLost(kind);

        try (RunningServer server = new RunningServer(url())) {
            assertThat(
                    server.read(kind, "If-Modified-Since: " + gone.field("Last-Modified"))
                            .status(),
                    is(304));
            Answer another = write(server, kind, "{\"by\":\"another\"}");
            assertThat(another.field("ETag"), is(gone.field("ETag")));
            assertThat(server.read(kind, "If-None-Match: " + gone.field("ETag")).status(), is(304));
            assertThat(put(server, kind, "If-Match: " + gone.field("ETag")).status(), is(200));
            assertThat(server.read(kind).body(), is(not("{\"by\":\"another\"}")));
        }
    }

    /** What was written after the backup to which the database then went back. */
    private Answer writtenAndLost(Kind kind) throws Exception {
        new RunningServer(url()).close(); // makes the database
        Path file = directory.resolve("documents.mv.db");
        Path backup = Files.copy(file, directory.resolve("backup"));
        Answer written;
        try (RunningServer server = new RunningServer(url())) {
            server.letSecondsPass(10);
            written = write(server, kind, "{\"by\":\"somebody\"}");
            assertThat(written.status(), is(200));
        }
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    private static Answer write(RunningServer server, Kind kind, String body) throws IOException {
        return server.send(
                kind,
                "PUT",
                kind.seed(),
                body,
                JSON,
                "If-Match: " + server.read(kind).field("ETag"));
    }

    private static Answer put(RunningServer server, Kind kind, String precondition) throws IOException {
        return server.send(kind, "PUT", kind.seed(), "{\"by\":\"somebody, on what is gone\"}", JSON, precondition);
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("documents");
    }
}

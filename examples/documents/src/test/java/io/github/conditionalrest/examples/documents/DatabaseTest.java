package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-3: what was written is there after a restart, and its tag with it")
    void fileSurvivesARestart(Kind kind, @TempDir Path directory) throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("documents");
        Answer written;
        try (RunningServer server = new RunningServer(url)) {
            written = server.send(kind, "PUT", kind.seed(), "{\"a\":1}", JSON, kind.guard(server.read(kind)));
        }

        try (RunningServer server = new RunningServer(url)) {
            assertThat(server.read(kind).body(), is("{\"a\":1}"));
            assertThat(server.read(kind).field("ETag"), is(written.field("ETag")));
        }
    }

    @Test
    void tellsThatTheDatabaseDoesNotAnswerAndKeepsItsPassword() throws IOException {
        String message = String.valueOf(assertThrows(IllegalStateException.class, () -> Database.open(urlOfNobody()))
                .getMessage());

        assertThat(message, containsString("does not answer"));
        assertThat(message, allOf(containsString("jdbc:postgresql://127.0.0.1"), not(containsString("s3cret"))));
    }

    private static String urlOfNobody() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "jdbc:postgresql://127.0.0.1:" + taken.getLocalPort() + "/none?user=me&password=s3cret";
        }
    }

    @Test
    void whatWasDeletedIsStillGoneAfterARestartAndCanBeCreated() throws Exception {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        Options options = Options.parse(new String[] {"--database", url}, Map.of());
        try (RunningServer server = new RunningServer(url)) {
            Kind kind = Kind.DOCUMENTS;
            server.send(kind, "DELETE", kind.seed(), "", kind.guard(server.read(kind)));

            try (RunningServer restarted = new RunningServer(url)) {
                assertThat(restarted.read(kind).status(), is(404));
                assertThat(restarted.greeting(options), containsString("-H 'If-None-Match: *'"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNoDatabaseCanHaveForAKeyIsNotThere(Kind kind) throws Exception {
        try (RunningServer server = new RunningServer()) {
            assertThat(server.send(kind, "GET", kind.path() + "/a%00b", "").status(), is(404));
        }
    }
}

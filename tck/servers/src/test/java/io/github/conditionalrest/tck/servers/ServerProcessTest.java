package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.github.conditionalrest.tck.servers.ServerProcess.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With scripts in the place of servers. */
@Timeout(60)
class ServerProcessTest {

    private static final Patience LONG = Patience.ofMinutes(1);
    private static final Patience SHORT = new Patience(Duration.ofMillis(500), Duration.ofMillis(500));

    private final Path directory;
    private final URI nobody;

    ServerProcessTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.nobody = URI.create("http://127.0.0.1:" + Ports.free(1).get(0) + "/");
    }

    @Test
    void oneThatEndsIsReportedAtOnceWithItsStatusAndTheEndOfItsLog() throws IOException {
        try (ServerProcess process = sh("seq 100; echo No such option; exit 3", LONG)) {
            String failure = failure(process, nobody, null);

            assertThat(failure, containsString("fake ended with status 3 before " + nobody));
            assertThat(failure, containsString("100" + System.lineSeparator() + "No such option"));
            assertThat(failure.lines().count(), is(41L));
        }
    }

    @Test
    void oneThatNeverAnswersIsStoppedAndReported() throws IOException {
        ServerProcess process = sh("echo Here I am; sleep 600", SHORT);
        List<ProcessHandle> family = children();

        String failure = failure(process, nobody, null);

        assertThat(failure, containsString("with 200 within 0 seconds"));
        assertThat(failure, containsString("Connection refused"));
        assertThat(failure, containsString("Here I am"));
        assertThat(alive(family), is(List.of()));
    }

    @Test
    void anyOtherAnswerThan200IsNone() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.start();
        URI absent = URI.create("http://127.0.0.1:" + other.getAddress().getPort() + "/");
        try (ServerProcess process = sh("sleep 600", SHORT)) {
            String failure = failure(process, absent, null);

            assertThat(failure, containsString("its last answer was 404."));
        } finally {
            other.stop(0);
        }
    }

    @Test
    void refusalOfAnArchiveIsReportedAtOnce() throws IOException {
        Path refusal = Files.createFile(directory.resolve("app.war.failed"));
        try (ServerProcess process = sh("sleep 600", LONG)) {
            String failure = failure(process, nobody, refusal);

            assertThat(failure, containsString("refused the archive of " + nobody + " (app.war.failed)"));
        }
    }

    @Test
    void allProcessesEndEvenThoseThatIgnoreSigterm() throws IOException {
        Path trapped = directory.resolve("trapped");
        String stubborn = "trap '' TERM; touch " + trapped + "; while :; do sleep 1; done";
        ServerProcess process = sh("sh -c \"" + stubborn + "\" & wait", SHORT);
        List<ProcessHandle> family;
        do {
            family = children();
        } while (!Files.exists(trapped) || family.size() < 2);

        process.close();

        assertThat(alive(family), is(List.of()));
    }

    private ServerProcess sh(String script, Patience patience) throws IOException {
        return ServerProcess.start(
                "fake", new ProcessBuilder("sh", "-c", script), directory.resolve("console.log"), patience);
    }

    private static String failure(ServerProcess process, URI probe, @Nullable Path refusal) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> process.await(probe, refusal))
                .getMessage());
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().descendants().toList();
    }

    private static List<ProcessHandle> alive(List<ProcessHandle> family) {
        return family.stream()
                .filter(member -> member.isAlive() && member.info().command().isPresent())
                .toList();
    }
}

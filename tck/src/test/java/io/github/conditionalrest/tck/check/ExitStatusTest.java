package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there is nothing to check, it says why, with a status of its own and without a stack trace. */
@Timeout(60)
class ExitStatusTest {

    private static final String FINE = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @DisplayName("4: nobody listens")
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        ends(Ran.check("http://127.0.0.1:" + port + "/thing"), 4, "No connection to 127.0.0.1:" + port);
    }

    @Test
    @DisplayName("4: it accepts, and never answers")
    void hangs() throws Exception {
        try (Listening server = new Listening((head, out) -> awaitTheEnd())) {
            ends(Ran.check(server.uri(), "--timeout", "1"), 4, "does not answer in time");
        }
    }

    @Test
    @DisplayName("4: it closes the connection at once")
    void closes() throws Exception {
        try (Listening server = new Listening((head, out) -> {})) {
            ends(Ran.check(server.uri()), 4, "closes the connection without a whole response");
        }
    }

    @Test
    @DisplayName("4: half an answer")
    void halfAnAnswer() throws Exception {
        try (Listening server = answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            ends(Ran.check(server.uri()), 4, "4 of 100 bytes of content came");
        }
    }

    @Test
    @DisplayName("4: a byte now and then")
    void drips() throws Exception {
        try (Listening server = new Listening((head, out) -> {
            out.write((FINE + "ETag: \"a").getBytes(StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                out.write('a');
                out.flush();
                pause();
            }
        })) {
            ends(Ran.check(server.uri(), "--timeout", "1"), 4, "not complete after 3 s");
        }
    }

    @Test
    @DisplayName("4: it stops answering on the way, and what was found is still told")
    void stops() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (Listening server = new Listening((head, out) -> {
            if (count.incrementAndGet() < 30) {
                write(out, FINE + "ETag: \"a1\"\r\n\r\nok");
            }
        })) {
            Path json = folder.resolve("report.json");
            ends(Ran.check(server.uri(), "--json", json), 4, "has stopped answering");
            assertThat(Ran.held(json).isEmpty(), is(false));
            assertThat(Ran.read(json).getInt("exitStatus"), is(4));
        }
    }

    @Test
    @DisplayName("4: a certificate that nobody trusts")
    void untrusted() throws Exception {
        try (Secured server = new Secured(folder)) {
            ends(Ran.check(server.uri(), "--timeout", "5"), 4, "javax.net.ssl.trustStore");
        }
    }

    @ParameterizedTest
    @DisplayName("5: what is no HTTP")
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "<html>no head</html>\n\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void garbage(String garbage) throws Exception {
        try (Listening server = answering(garbage)) {
            ends(Ran.check(server.uri()), 5, "is not HTTP/1.1 as it should be");
        }
    }

    @Test
    @DisplayName("5: content without an end")
    void endless() throws Exception {
        byte[] much = new byte[1 << 16];
        try (Listening server = new Listening((head, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nETag: \"a\"\r\n\r\n");
            while (!Thread.currentThread().isInterrupted()) {
                out.write(much);
            }
        })) {
            ends(Ran.check(server.uri()), 5, "a response of more than 16777216 bytes");
        }
    }

    @ParameterizedTest
    @DisplayName("6 to 9: there is something else")
    @CsvSource(
            delimiter = '|',
            value = {
                "301 Moved|Location: http://127.0.0.1:1/other|6|redirects (301) to http://127.0.0.1:1/other",
                "307 -|Location: /login|6|redirects (307) to /login",
                "401 -|WWW-Authenticate: Bearer|7|needs credentials: GET is answered 401, WWW-Authenticate: Bearer",
                "403 -|X: y|7|needs credentials: GET is answered 403",
                "407 -|Proxy-Authenticate: Basic|7|needs credentials",
                "200 OK|X: y|8|GET tells neither ETag nor Last-Modified",
                "404 -|X: y|9|GET is answered 404",
                "500 -|X: y|9|GET is answered 500",
                "206 -|X: y|9|GET is answered 206",
            })
    void otherAnswers(String statusLine, String field, int status, String message) throws Exception {
        try (Listening server =
                answering("HTTP/1.1 " + statusLine + "\r\n" + field + "\r\nContent-Length: 2\r\n\r\nok")) {
            ends(Ran.check(server.uri()), status, message);
        }
    }

    @Test
    @DisplayName("What a server tells does nothing to the terminal")
    void controlCharactersAreLeftOut() throws Exception {
        try (Listening server =
                answering("HTTP/1.1 302 -\r\nLocation: /\u001B]0;mine\u0007\r\nContent-Length: 0\r\n\r\n")) {
            Ran ran = Ran.check(server.uri());
            assertThat(ran.status(), is(6));
            assertThat(ran.out(), not(containsString("\u001B")));
            assertThat(ran.out(), not(containsString("\u0007")));
        }
    }

    @ParameterizedTest
    @DisplayName("8: another tag with each read")
    @CsvSource({"same, although the content is the same", "other, and other content"})
    void anotherTagEachTime(String content, String message) throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (Listening server = new Listening((head, out) -> {
            int n = count.incrementAndGet();
            write(out, FINE + "ETag: \"" + n + "\"\r\n\r\n" + (content.equals("same") ? "ok" : "o" + n % 10));
        })) {
            ends(Ran.check(server.uri()), 8, message);
        }
    }

    @Test
    @DisplayName("A stop is an error for build servers")
    void isAnErrorInTheJUnitReport() throws Exception {
        try (Listening server = answering("HTTP/1.1 404 -\r\nContent-Length: 0\r\n\r\n")) {
            Path junit = folder.resolve("junit.xml");
            Ran.check(server.uri(), "--junit", junit);
            assertThat(Files.readString(junit), containsString("<error type=\"NOTHING_THERE\""));
        }
    }

    private static void ends(Ran ran, int status, String message) {
        assertThat(ran.out(), ran.status(), is(status));
        assertThat(ran.out().replaceAll("\\s+", " "), containsString(message));
        assertThat(ran.out(), containsString("Exit status " + status + ": "));
        assertThat(ran.out() + ran.err(), not(containsString("\tat ")));
        assertThat(ran.err(), is(emptyString()));
    }

    private static Listening answering(String response) {
        return new Listening((head, out) -> write(out, response));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void awaitTheEnd() {
        while (!Thread.currentThread().isInterrupted()) {
            pause();
        }
    }

    // Not a wait for something: the pace of a server that is slow.
    private static void pause() {
        LockSupport.parkNanos(100_000_000);
    }
}

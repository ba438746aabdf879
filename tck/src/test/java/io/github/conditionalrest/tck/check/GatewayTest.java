package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.tck.check.NotesServer.Flaw;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.RawClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

    enum Habit {
        NONE,
        WEAKENS,
        ADDS_GZIP,
        DROPS_TAGS,
        DROPS_IF_MATCH,
        DROPS_IF_NONE_MATCH,
        REPLACES_ERRORS,
        REFUSES_TWO_LINES,
        EMPTIES_REFUSALS
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aGatewayThatPassesEverythingOnGetsNoFinding() {
        Ran ran = through(Habit.NONE);
        assertThat(ran.out(), ran.status(), is(0));
        assertThat(ran.out(), Ran.broken(json()), is(anEmptyMap()));
        assertThat(
                Ran.held(json()),
                hasItems("VIA-1.1", "VIA-2.1/GZIP", "VIA-4.1", "VIA-4.4", "VIA-4.5", "VIA-4.6", "VIA-5.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "WEAKENS, VIA-1.1, weakened",
        "WEAKENS, VIA-5.1, 412",
        "ADDS_GZIP, VIA-1.1/GZIP, renamed",
        "DROPS_TAGS, VIA-1.1, dropped",
        "DROPS_IF_MATCH, VIA-4.1, 428",
        "DROPS_IF_MATCH, VIA-3.1, 200",
        "DROPS_IF_NONE_MATCH, VIA-2.1, 200",
        "DROPS_IF_NONE_MATCH, VIA-4.2, 428",
        "REPLACES_ERRORS, VIA-4.1, 502",
        "REPLACES_ERRORS, VIA-4.4, 502",
        "REFUSES_TWO_LINES, VIA-4.5, 400",
        "EMPTIES_REFUSALS, VIA-4.4, content"
    })
    void whatAGatewayDoesIsTold(Habit habit, String id, String told) {
        Ran ran = through(habit);
        assertThat(ran.out(), Ran.broken(json()), hasKey(id));
        String came = Ran.results(json(), "broken").stream()
                .filter(result -> result.getString("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getString("came");
        assertThat(came, containsString(told));
    }

    private Path json() {
        return folder.resolve("report.json");
    }

    private Ran through(Habit habit) {
        try (NotesServer origin = new NotesServer(Flaw.REQUIRES);
                Proxy proxy = new Proxy(origin.first(), habit)) {
            Ran ran = Ran.check("--origin", origin.first(), "--via", proxy.uri(), "--allow-writes", "--json", json());
            assertThat(origin.content("/notes/first"), equalTo(NotesServer.FIRST));
            return ran;
        }
    }

    /** Passes requests on to one origin, but for what is its habit. */
    private static final class Proxy implements AutoCloseable {

        private final URI origin;
        private final Habit habit;
        private final RawClient client;
        private final ServerSocket listener;
        private final ExecutorService threads = Executors.newCachedThreadPool();

        Proxy(URI origin, Habit habit) {
            this.origin = origin;
            this.habit = habit;
            this.client = new RawClient(origin, Duration.ofSeconds(10));
            try {
                listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            threads.execute(this::accept);
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + listener.getLocalPort() + origin.getPath());
        }

        @Override
        public void close() {
            threads.shutdownNow();
            try {
                listener.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void accept() {
            while (!listener.isClosed()) {
                try {
                    Socket connection = listener.accept();
                    threads.execute(() -> serve(connection));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void serve(Socket connection) {
            try (connection) {
                InputStream in = connection.getInputStream();
                StringBuilder head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) in.read());
                }
                List<String> lines =
                        new ArrayList<>(List.of(head.toString().strip().split("\r\n", -1)));
                String[] requestLine = lines.remove(0).split(" ", -1);
                int length = lines.stream()
                        .filter(line -> line.startsWith("Content-Length:"))
                        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                        .findFirst()
                        .orElse(0);
                String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                lines.removeIf(line -> line.matches("(Host|Connection|Content-Length):.*"));
                String answer = answer(requestLine[0], requestLine[1], lines, body);
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException gone) {
                // The client has left.
                return;
            }
        }

        private String answer(String method, String target, List<String> lines, String body) {
            lines.removeIf(line -> (habit == Habit.DROPS_IF_MATCH && line.startsWith("If-Match:"))
                    || (habit == Habit.DROPS_IF_NONE_MATCH && line.startsWith("If-None-Match:")));
            long ifMatches =
                    lines.stream().filter(line -> line.startsWith("If-Match:")).count();
            if (habit == Habit.REFUSES_TWO_LINES && ifMatches > 1) {
                return "HTTP/1.1 400 -\r\nContent-Length: 0\r\n\r\n";
            }
            HttpResponse response = client.send(new HttpRequest(method, target, lines, body, false));
            boolean refused = response.status() >= 400;
            if (refused && habit == Habit.REPLACES_ERRORS) {
                return "HTTP/1.1 502 -\r\nContent-Length: 3\r\n\r\nbad";
            }
            if (refused && habit == Habit.EMPTIES_REFUSALS) {
                return "HTTP/1.1 " + response.status() + " -\r\nContent-Length: 0\r\n\r\n";
            }
            StringBuilder text = new StringBuilder("HTTP/1.1 " + response.status() + " -\r\n");
            response.fieldLines().stream()
                    .filter(line -> !line.regionMatches(true, 0, "Connection:", 0, 11))
                    .filter(line -> habit != Habit.DROPS_TAGS || !line.regionMatches(true, 0, "ETag:", 0, 5))
                    .map(tagged())
                    .forEach(line -> text.append(line).append("\r\n"));
            return text.append("\r\n").append(response.body()).toString();
        }

        private UnaryOperator<String> tagged() {
            return switch (habit) {
                case WEAKENS -> line -> line.replaceFirst("(?i)^ETag: \"", "ETag: W/\"");
                case ADDS_GZIP -> line -> line.replaceFirst("(?i)^(ETag: \".*)\"$", "$1-gzip\"");
                default -> line -> line;
            };
        }
    }
}

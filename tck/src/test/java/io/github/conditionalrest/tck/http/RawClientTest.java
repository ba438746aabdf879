package io.github.conditionalrest.tck.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.tck.check.Secured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpRequest GET = HttpRequest.of("GET", "/somewhere", "If-None-Match: \"x\"");

    @Test
    void readsContentOfAKnownLength() throws Exception {
        HttpResponse response = answerTo(GET, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nETag: \"a\"\r\n\r\ntextmore");
        assertThat(response.status(), is(200));
        assertThat(response.status(), is(200));
        assertThat(response.field("etag"), equalTo("\"a\""));
        assertThat(response.body(), equalTo("text"));
    }

    @Test
    void readsChunks() throws Exception {
        HttpResponse response = answerTo(
                GET,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ntext\r\nA;name=value\r\n and again\r\n0\r\n\r\n");
        assertThat(response.body(), equalTo("text and again"));
    }

    @Test
    void readsContentThatTheEndOfTheConnectionEnds() throws Exception {
        assertThat(answerTo(GET, "HTTP/1.0 200 OK\n\nall of it").body(), equalTo("all of it"));
    }

    @Test
    void keepsInterimResponsesApart() throws Exception {
        HttpResponse response =
                answerTo(GET, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 -\r\nLink: <x>\r\n\r\nHTTP/1.1 204 -\r\n\r\n");
        assertThat(response.status(), is(204));
        assertThat(response.interim(), contains(100, 103));
        assertThat(response.has("Link"), is(false));
        assertThat(response.toString(), startsWith("HTTP/1.1 100\n\nHTTP/1.1 103\n\nHTTP/1.1 204"));
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "GET, 304", "PUT, 204"})
    void readsNothingWhereThereIsNoContent(String method, int status) throws Exception {
        HttpRequest request = HttpRequest.of(method, "/somewhere");
        HttpResponse response = answerTo(request, "HTTP/1.1 " + status + " -\r\nContent-Length: 4\r\n\r\n");
        assertThat(response.body(), is(emptyString()));
        assertThat(response.field("Content-Length"), equalTo("4"));
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "GET, 304", "PUT, 204"})
    void showsContentWhereThereMustBeNone(String method, int status) throws Exception {
        HttpRequest request = HttpRequest.of(method, "/somewhere");
        assertThat(answerTo(request, "HTTP/1.1 " + status + " -\r\n\r\ntext").body(), equalTo("text"));
    }

    @Test
    void keepsBytesAbove7FInFieldsAndReadsContentAsUtf8() throws Exception {
        HttpResponse response =
                answerTo(GET, "HTTP/1.1 200 -\r\nETag: \"\u00e9\"\r\nContent-Length: 2\r\n\r\n\u00c3\u00a9");
        assertThat(response.field("ETag"), equalTo("\"\u00e9\""));
        assertThat(response.body(), equalTo("\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1",
                "HTTP/1.1 200 OK\r\nETag: \"a\"",
                "SSH-2.0-server\r\n",
                "HTTP/2 200 OK\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\ntext",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\ntext",
                "HTTP/1.1 200 OK\r\nContent-Length: 4, 4\r\n\r\ntext",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nte",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ntext",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ntext and more\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-4\r\ntext\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\ntext\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfour\r\ntext\r\n0\r\n\r\n"
            })
    void whatIsNoWholeResponseIsNoneAndTheRequestIsShown(String garbage) {
        NoResponseException thrown = assertThrows(NoResponseException.class, () -> answerTo(GET, garbage));
        assertThat(
                thrown.getMessage(),
                allOf(
                        startsWith("127.0.0.1:"),
                        containsString(" sent no response ("),
                        endsWith("GET /somewhere HTTP/1.1\nIf-None-Match: \"x\"")));
    }

    @Test
    void aServerThatKeepsSilentIsNotWaitedForForEver() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RawClient client = new RawClient(origin(listener), Duration.ofMillis(50));
            NoResponseException thrown = assertThrows(NoResponseException.class, () -> client.send(GET));
            assertThat(thrown.getMessage(), containsString("Timeout"));
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidToSendNothing() throws Exception {
        URI origin;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            origin = origin(listener);
        }
        RawClient client = new RawClient(origin, PATIENCE);
        NoResponseException thrown = assertThrows(NoResponseException.class, () -> client.send(GET));
        assertThat(thrown.getMessage(), allOf(containsString("refused"), containsString("GET /somewhere")));
    }

    @Test
    void sendsLinesAsTheyAreWrittenAndTheEntityBehindThem() throws Exception {
        HttpRequest request = HttpRequest.of("PUT", "/a?b", "If-Match:  \"\u00e9\"", "If-Match: *")
                .entity("text/plain", "\u00e9");
        assertThat(
                sent(request),
                allOf(
                        startsWith("PUT /a?b HTTP/1.1\r\nHost: 127.0.0.1:"),
                        containsString("\r\nConnection: close\r\nIf-Match:  \"\u00e9\"\r\nIf-Match: *\r\n"),
                        endsWith("\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n\u00c3\u00a9")));
    }

    @Test
    void announcesAnEntityThatItWithholds() throws Exception {
        HttpRequest request =
                HttpRequest.of("PUT", "/a").entity("text/plain", "1234").withoutSendingTheEntity();
        assertThat(sent(request), endsWith("Content-Length: 4\r\n\r\n"));
        assertThat(request.toString(), endsWith("\n\n(4 bytes announced and not sent)"));
    }

    @Test
    void showsTheBeginningOfWhatIsVeryLong() {
        HttpRequest request = HttpRequest.of("GET", "/a", "If-Match: " + "x".repeat(1000));
        assertThat(request.toString(), endsWith("x... (1010 characters in all)"));
        assertThat(
                new HttpResponse(200, List.of(), List.of(), "y".repeat(500)).toString(),
                endsWith("y... (500 characters in all)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost", "localhost:8080", "http:///path"})
    void anOriginThatItCannotSpeakWithIsRefused(String origin) {
        URI uri = URI.create(origin);
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> new RawClient(uri, PATIENCE));
        assertThat(thrown.getMessage(), containsString(origin));
    }

    @Test
    void speaksTls(@TempDir Path folder) throws Exception {
        try (Secured server = new Secured(folder)) {
            RawClient client = new RawClient(server.uri(), Limits.of(PATIENCE), server.trusting());
            assertThat(client.send(GET).body(), equalTo("secret"));
        }
    }

    @Test
    void trustsNoCertificateOfAnotherName(@TempDir Path folder) throws Exception {
        try (Secured server = new Secured(folder)) {
            URI other = URI.create("https://localhost:" + server.uri().getPort() + "/");
            RawClient client = new RawClient(other, Limits.of(PATIENCE), server.trusting());
            NoResponseException thrown = assertThrows(NoResponseException.class, () -> client.send(GET));
            assertThat(String.valueOf(thrown.getCause()), containsString("localhost"));
        }
    }

    @Test
    void readsNoMoreThanItIsAllowed() throws Exception {
        Limits limits = new Limits(PATIENCE, PATIENCE, 100);
        String much = "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(101);
        NoResponseException thrown = assertThrows(NoResponseException.class, () -> answerTo(GET, much, limits));
        assertThat(thrown.getMessage(), containsString("a response of more than 100 bytes"));
    }

    @Test
    void holdsTheLastByteBackUntilItIsTold() throws Exception {
        HttpRequest put = HttpRequest.of("PUT", "/somewhere").entity("text/plain", "abc");
        AtomicReference<String> before = new AtomicReference<>("");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RawClient client = new RawClient(origin(listener), PATIENCE);
            CompletableFuture<HttpResponse> sent =
                    CompletableFuture.supplyAsync(() -> client.send(put, () -> before.set("run")));
            try (Socket connection = listener.accept()) {
                InputStream in = connection.getInputStream();
                StringBuilder came = new StringBuilder();
                while (came.indexOf("abc") < 0) {
                    came.append((char) in.read());
                }
                assertThat(before.get(), equalTo("run"));
                connection.getOutputStream().write("HTTP/1.1 204 -\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                connection.shutdownOutput();
                in.transferTo(ByteArrayOutputStream.nullOutputStream());
            }
            assertThat(sent.join().status(), is(204));
        }
    }

    private static HttpResponse answerTo(HttpRequest request, String response) throws Exception {
        return answerTo(request, response, Limits.of(PATIENCE));
    }

    private static HttpResponse answerTo(HttpRequest request, String response, Limits limits) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> head = CompletableFuture.supplyAsync(() -> serve(listener, response));
            try {
                SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
                return new RawClient(origin(listener), limits, tls).send(request);
            } finally {
                head.join();
            }
        }
    }

    private static String sent(HttpRequest request) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> head =
                    CompletableFuture.supplyAsync(() -> serve(listener, "HTTP/1.1 204 -\r\n\r\n"));
            new RawClient(origin(listener), PATIENCE).send(request);
            return head.join();
        }
    }

    private static URI origin(ServerSocket listener) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/path");
    }

    /** Answers one request, and returns all that came until the client had left. */
    private static String serve(ServerSocket listener, String response) {
        try (Socket connection = listener.accept()) {
            InputStream in = connection.getInputStream();
            ByteArrayOutputStream came = new ByteArrayOutputStream();
            while (!came.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
                came.write(in.read());
            }
            connection.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
            connection.shutdownOutput();
            in.transferTo(came);
            return came.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.github.conditionalrest.tck.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP/1.1 with one origin, one connection for each request. May be used by several threads. */
public final class RawClient {

    private static final int LONGEST_HEAD = 1 << 20;
    private static final int PATIENCE_WITH_NOTHING = 500;

    private final URI origin;
    private final Limits limits;
    private final SSLSocketFactory tls;

    /**
     * For this origin.
     *
     * @param origin scheme {@code http} or {@code https}, host and port; a path is left aside
     * @param patience how long to wait for a connection and then for each part of a response
     */
    public RawClient(URI origin, Duration patience) {
        this(origin, Limits.of(patience), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * For this origin, within these limits.
     *
     * @param tls makes the connections to {@code https}; certificates are held to the name of the host
     */
    public RawClient(URI origin, Limits limits, SSLSocketFactory tls) {
        String scheme = String.valueOf(origin.getScheme()).toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme) || origin.getHost() == null) {
            throw new IllegalArgumentException(
                    "Not a URL of the form http://host:port or https://host:port: " + origin);
        }
        this.origin = origin;
        this.limits = Objects.requireNonNull(limits, "limits");
        this.tls = Objects.requireNonNull(tls, "tls");
    }

    /**
     * Sends the request and reads its final response.
     *
     * @throws NoResponseException if none comes
     */
    public HttpResponse send(HttpRequest request) {
        return exchange(request, null);
    }

    /**
     * Sends the request but for its last byte, runs this, sends the last byte, and reads the final response: who sends
     * several requests at once makes them complete in the same moment.
     *
     * @throws NoResponseException if none comes
     */
    public HttpResponse send(HttpRequest request, Runnable beforeTheLastByte) {
        return exchange(request, beforeTheLastByte);
    }

    private HttpResponse exchange(HttpRequest request, @Nullable Runnable beforeTheLastByte) {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(origin.getHost(), port()), limits.patienceInMillis());
            plain.setSoTimeout(limits.patienceInMillis());
            plain.setTcpNoDelay(true);
            try (Socket socket = isTls() ? secured(plain) : plain) {
                write(request, socket, beforeTheLastByte);
                return read(request, socket, new BoundedInput(socket, limits, deadline));
            }
        } catch (IOException e) {
            String from = origin.getHost() + (origin.getPort() < 0 ? "" : ":" + origin.getPort());
            throw new NoResponseException(from + " sent no response (" + e + ") to\n" + request, e);
        }
    }

    private boolean isTls() {
        return origin.getScheme().equalsIgnoreCase("https");
    }

    private int port() {
        return origin.getPort() >= 0 ? origin.getPort() : isTls() ? 443 : 80;
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, origin.getHost(), port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private void write(HttpRequest request, Socket socket, @Nullable Runnable beforeTheLastByte) throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(origin.getRawAuthority()).append("\r\nConnection: close\r\n");
        request.fieldLines().forEach(line -> head.append(line).append("\r\n"));
        if (request.announcesEntity()) {
            head.append("Content-Length: ").append(request.length()).append("\r\n");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!request.withheld()) {
            message.writeBytes(request.body().getBytes(StandardCharsets.UTF_8));
        }
        try {
            OutputStream out = socket.getOutputStream();
            byte[] bytes = message.toByteArray();
            int held = beforeTheLastByte == null ? 0 : 1;
            out.write(bytes, 0, bytes.length - held);
            out.flush();
            if (beforeTheLastByte != null) {
                beforeTheLastByte.run();
                out.write(bytes[bytes.length - 1]);
                out.flush();
            }
        } catch (IOException refusedEarly) {
            // The server may have answered and closed before it has read everything: its response is there to read.
            if (socket.isClosed()) {
                throw refusedEarly;
            }
        }
    }

    private static HttpResponse read(HttpRequest request, Socket socket, InputStream bounded) throws IOException {
        InputStream in = new BufferedInputStream(bounded);
        List<Integer> interim = new ArrayList<>();
        while (true) {
            int status = status(line(in));
            List<String> fields = new ArrayList<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                fields.add(line);
            }
            if (status / 100 == 1) {
                interim.add(status);
                continue;
            }
            HttpResponse head = new HttpResponse(status, interim, fields, "");
            byte[] content = isWithoutContent(request, head) ? rest(in, socket) : content(head, in);
            return new HttpResponse(status, interim, fields, new String(content, StandardCharsets.UTF_8));
        }
    }

    private static int status(String statusLine) throws IOException {
        if (!statusLine.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
            throw new IOException("no status line, but: " + Transcript.shortened(statusLine));
        }
        return Integer.parseInt(statusLine.substring(9, 12));
    }

    // RFC 9112 §6.3
    private static boolean isWithoutContent(HttpRequest request, HttpResponse head) {
        return request.method().equals("HEAD") || head.status() == 204 || head.status() == 304;
    }

    // Nothing, unless the server sends content where there must be none.
    private static byte[] rest(InputStream in, Socket socket) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            // For servers that keep the connection although they were asked to close it.
            socket.shutdownOutput();
            socket.setSoTimeout(PATIENCE_WITH_NOTHING);
            for (int c = in.read(); c >= 0; c = in.read()) {
                rest.write(c);
            }
        } catch (IOException nothingMore) {
            // What has come counts.
        }
        return rest.toByteArray();
    }

    private static byte[] content(HttpResponse head, InputStream in) throws IOException {
        if (head.field("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        String length = head.field("Content-Length");
        if (length.isEmpty()) {
            return in.readAllBytes();
        }
        try {
            byte[] content = in.readNBytes(Integer.parseInt(length));
            if (content.length < Integer.parseInt(length)) {
                throw new EOFException(content.length + " of " + length + " bytes of content came");
            }
            return content;
        } catch (IllegalArgumentException e) {
            throw new IOException("not a Content-Length: " + length, e);
        }
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            String size = line(in);
            if (!size.matches("[0-9A-Fa-f]{1,7}\\s*(;.*)?")) {
                throw new IOException("not the size of a chunk: " + Transcript.shortened(size));
            }
            int length = Integer.parseInt(size.split("[\\s;]", 2)[0], 16);
            whole.writeBytes(in.readNBytes(length));
            String end = line(in);
            if (length == 0) {
                return whole.toByteArray();
            }
            if (!end.isEmpty()) {
                throw new IOException("a chunk is longer than it says");
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed" + (line.isEmpty() ? "" : " behind: " + line));
            }
            if (line.length() > LONGEST_HEAD) {
                throw new IOException("a line of more than " + LONGEST_HEAD + " bytes");
            }
            line.append((char) c);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}

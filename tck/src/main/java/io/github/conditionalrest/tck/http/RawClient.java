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
import java.util.Objects;

/** Speaks HTTP/1.1 with one origin, one connection for each request. May be used by several threads. */
public final class RawClient {

    private static final int LONGEST_HEAD = 1 << 20;

    private final URI origin;
    private final Duration patience;

    /**
     * For this origin.
     *
     * @param origin scheme {@code http}, host and port; a path is left aside
     * @param patience how long to wait for a connection and then for each part of a response
     */
    public RawClient(URI origin, Duration patience) {
        if (!"http".equalsIgnoreCase(origin.getScheme()) || origin.getHost() == null) {
            throw new IllegalArgumentException("Not a URL of the form http://host:port: " + origin);
        }
        this.origin = origin;
        this.patience = Objects.requireNonNull(patience, "patience");
    }

    /**
     * Sends the request and reads its final response.
     *
     * @throws NoResponseException if none comes
     */
    public HttpResponse send(HttpRequest request) {
        try (Socket socket = new Socket()) {
            int port = origin.getPort() < 0 ? 80 : origin.getPort();
            socket.connect(new InetSocketAddress(origin.getHost(), port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            write(request, socket);
            return read(request, socket);
        } catch (IOException e) {
            String from = origin.getHost() + (origin.getPort() < 0 ? "" : ":" + origin.getPort());
            throw new NoResponseException(from + " sent no response (" + e + ") to\n" + request, e);
        }
    }

    private void write(HttpRequest request, Socket socket) throws IOException {
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
            message.writeTo(out);
            out.flush();
        } catch (IOException refusedEarly) {
            // The server may have answered and closed before it has read everything: its response is there to read.
            if (socket.isClosed()) {
                throw refusedEarly;
            }
        }
    }

    private static HttpResponse read(HttpRequest request, Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
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

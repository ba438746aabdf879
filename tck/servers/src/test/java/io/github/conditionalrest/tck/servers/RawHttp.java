package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Requests without a client that would add fields or repair them; one connection for each. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /** Sends a request, with a body if it is a PUT, and returns what came until the server closed the connection. */
    static Answer send(String method, URI uri, String... fieldLines) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + uri.getRawPath() + " HTTP/1.1\r\n")
                .append("Host: " + uri.getAuthority() + "\r\nConnection: close\r\n");
        List.of(fieldLines).forEach(line -> request.append(line).append("\r\n"));
        String body = method.equals("PUT") ? "{}" : "";
        if (!body.isEmpty()) {
            request.append("Content-Length: " + body.length() + "\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A response as it came; a body in chunks still has their sizes in it. */
    record Answer(String statusLine, List<String> fieldLines, String body) {

        static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IllegalStateException("Not a response: `" + text + "`");
            }
            List<String> lines = Arrays.asList(text.substring(0, end).split("\r\n", -1));
            return new Answer(lines.get(0), lines.subList(1, lines.size()), text.substring(end + 4));
        }

        int status() {
            return Integer.parseInt(statusLine.substring(9, 12));
        }

        /** The value of a field, or null where it is absent. */
        @Nullable
        String field(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return fieldLines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }
    }
}

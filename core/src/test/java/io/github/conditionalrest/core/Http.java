package io.github.conditionalrest.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sends exactly the bytes that a test writes, which no HTTP client does, and reads one response. */
public record Http(URI base) {

    /** The response, with its field lines as they came. */
    public record Answer(int status, List<String> fieldLines, String body) {

        /** The values of the field, one for each line. */
        public List<String> all(String name) {
            return fieldLines.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        /** The value of the field, or an empty text where it is absent. */
        public String field(String name) {
            return String.join(", ", all(name));
        }
    }

    public Answer get(String path, String... fieldLines) {
        return send("GET", path, "", fieldLines);
    }

    public Answer put(String path, String... fieldLines) {
        return send("PUT", path, "new", fieldLines);
    }

    public Answer send(String method, String path, String body, String... fieldLines) {
        StringBuilder request = new StringBuilder();
        request.append(method)
                .append(' ')
                .append(base.getPath(), 0, base.getPath().length() - 1);
        request.append('/').append(path).append(" HTTP/1.1\r\nHost: ").append(base.getAuthority());
        request.append("\r\nConnection: close\r\n");
        for (String line : fieldLines) {
            request.append(line).append("\r\n");
        }
        if (!body.isEmpty() || method.equals("PUT") || method.equals("POST") || method.equals("PATCH")) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
            boolean typed = Arrays.stream(fieldLines).anyMatch(line -> line.startsWith("Content-Type:"));
            request.append(typed ? "" : "Content-Type: text/plain\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no response, but: " + text);
        }
        List<String> head = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
        String statusLine = head.remove(0);
        Answer answer = new Answer(Integer.parseInt(statusLine.substring(9, 12)), head, text.substring(end + 4));
        return answer.field("Transfer-Encoding").equals("chunked")
                ? new Answer(answer.status(), head, dechunked(answer.body()))
                : answer;
    }

    private static String dechunked(String body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < body.length()) {
            int lineEnd = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, lineEnd), 16);
            whole.writeBytes(body.substring(lineEnd + 2, lineEnd + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            at = size == 0 ? body.length() : lineEnd + 2 + size + 2;
        }
        return whole.toString(StandardCharsets.ISO_8859_1);
    }
}

package io.github.conditionalrest.examples.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A bare connection: an HTTP client would repair, or refuse, what has to be sent here. */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    Connection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request line and fields, and no body yet. */
    void sendHead(String requestLine, String... fieldLines) throws IOException {
        StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String line : fieldLines) {
            head.append(line).append("\r\n");
        }
        send(head.append("\r\n").toString());
    }

    /** Sends the characters as bytes, those beyond ASCII as obs-text. */
    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The next answer, be it 100 or a final one. */
    Answer receive(String method) throws IOException {
        String statusLine = line();
        List<String> fieldLines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            fieldLines.add(line);
        }
        Answer head = new Answer(Integer.parseInt(statusLine.substring(9, 12)), fieldLines, "");
        String length = head.field("Content-Length");
        if (head.status() < 200 || method.equals("HEAD") || length == null) {
            return head;
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        return new Answer(head.status(), fieldLines, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The connection ended after: " + line.toString(StandardCharsets.ISO_8859_1));
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

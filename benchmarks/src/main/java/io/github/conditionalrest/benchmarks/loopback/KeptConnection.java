package io.github.conditionalrest.benchmarks.loopback;

import jakarta.ws.rs.core.Response.Status;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection over loopback, with as little of a client as there can be. */
public final class KeptConnection implements AutoCloseable {

    private static final String LENGTH = "content-length: ";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** To a server on this port. */
    public KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** A PUT of a text as it is sent, with this tag in If-Match, or without one. */
    public static byte[] put(String path, @Nullable String tag) {
        String ifMatch = tag == null ? "" : "If-Match: " + tag + "\r\n";
        String request = "PUT /" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + ifMatch
                + "Content-Length: 10\r\n\r\nother text";
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sends a request and reads the response.
     *
     * @throws IllegalStateException if its status is another one
     */
    public void send(byte[] request, Status expected) throws IOException {
        out.write(request);
        out.flush();
        int status = status();
        if (status != expected.getStatusCode()) {
            throw new IllegalStateException(status + " and not " + expected.getStatusCode() + " is the answer to "
                    + new String(request, StandardCharsets.US_ASCII));
        }
    }

    private int status() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        while (!line.isEmpty()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()));
            }
            line = line();
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server has closed the connection after '" + line + "'");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package io.github.conditionalrest.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection over loopback, with as little of a client as there can be: responses have no content. */
final class KeptConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    KeptConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** The status of a PUT. */
    int put(String path, String tag, byte[] text) throws IOException {
        String head = "PUT /" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
                + text.length + "\r\nIf-Match: " + tag + "\r\n\r\n";
        out.write((head + new String(text, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        while (!line.isEmpty()) {
            line = line();
        }
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server has closed the connection after " + line);
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

package io.github.conditionalrest.tck.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** What comes from a socket, until it takes too long or is too much: servers may drip, or never end. */
final class BoundedInput extends InputStream {

    private final Socket socket;
    private final Limits limits;
    private final long deadline;
    private long bytes;

    BoundedInput(Socket socket, Limits limits, long deadline) {
        this.socket = socket;
        this.limits = limits;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        socket.setSoTimeout((int) Math.min(socket.getSoTimeout(), left()));
        int count;
        try {
            count = socket.getInputStream().read(into, offset, length);
        } catch (SocketTimeoutException e) {
            left();
            throw e;
        }
        bytes += Math.max(0, count);
        if (bytes > limits.bytes()) {
            throw new IOException("a response of more than " + limits.bytes() + " bytes");
        }
        return count;
    }

    private long left() throws SocketTimeoutException {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException(
                    "the response was not complete after " + limits.whole().toSeconds() + " s");
        }
        return left;
    }
}

package io.github.conditionalrest.tck.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Accepts connections on a loopback port, and does something with each of them once its head has come. */
final class Listening implements AutoCloseable {

    interface Answering {
        void answer(String head, OutputStream out) throws IOException;
    }

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Listening(Answering answering) {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(() -> accept(answering));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/thing");
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket each : open) {
            each.close();
        }
        threads.shutdownNow();
    }

    private void accept(Answering answering) {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                open.add(connection);
                threads.execute(() -> serve(connection, answering));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, Answering answering) {
        try (connection) {
            StringBuilder head = new StringBuilder();
            InputStream in = connection.getInputStream();
            for (int c = in.read();
                    c >= 0 && head.indexOf("\r\n\r\n") < 0;
                    c = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
                head.append((char) c);
            }
            answering.answer(head.toString(), connection.getOutputStream());
        } catch (IOException gone) {
            // The client has had enough, which is what some tests are about.
            return;
        } finally {
            open.remove(connection);
        }
    }
}

package io.github.conditionalrest.tck.defects;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a {@link Reference} on a free port of the loopback interface, one request for each connection. */
public final class ReferenceServer implements AutoCloseable {

    private static final int PATIENCE_WITH_A_HEAD = 10_000;
    // Entities come with the heads here, or not at all.
    private static final int PATIENCE_WITH_AN_ENTITY = 400;

    private static final int THREADS = 4;

    private final Reference reference;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private ReferenceServer(Reference reference, ServerSocket listener) {
        this.reference = reference;
        this.listener = listener;
    }

    /** Starts a server without a defect. */
    public static ReferenceServer start() {
        return start(new Reference());
    }

    /** Starts a server that compares If-Match weakly, and is right otherwise. */
    public static ReferenceServer startOneThatComparesIfMatchWeakly() {
        return start(EvaluationDefects.comparesIfMatchWeakly().broken().get());
    }

    static ReferenceServer start(Reference reference) {
        try {
            ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            ReferenceServer server = new ReferenceServer(reference, listener);
            for (int i = 0; i < THREADS; i++) {
                server.threads.execute(server::accept);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(PATIENCE_WITH_A_HEAD);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            Call call = Call.read(in);
            connection.setSoTimeout(PATIENCE_WITH_AN_ENTITY);
            connection.getOutputStream().write(answer(call).toBytes(call.method()));
            connection.shutdownOutput();
            // To close while something is unread would reset the connection, and take the response away from the
            // client.
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The client has left, or its entity never came; there is nobody to answer.
            return;
        }
    }

    private Reply answer(Call call) throws IOException {
        try {
            return reference.answer(call);
        } catch (RuntimeException e) {
            return Reply.of(500).content("text/plain", e.toString());
        }
    }
}

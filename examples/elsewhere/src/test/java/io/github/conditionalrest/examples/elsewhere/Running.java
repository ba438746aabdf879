package io.github.conditionalrest.examples.elsewhere;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that listens on a loopback port, and ends with this. */
final class Running implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE = 20;

    private final int port;
    private final Process process;
    private final Path log;

    private Running(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Starts it in that folder, and returns as soon as it accepts connections on the port. */
    static Running start(int port, Path folder, Path log, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Running running = new Running(port, builder.start(), log);
        try {
            running.await();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            running.close();
            throw failure;
        }
        return running;
    }

    /** A port that was free just now, for servers that cannot be told to take any. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The address of what it serves at that path. */
    String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void await() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!accepts()) {
            if (process.waitFor(PAUSE, TimeUnit.MILLISECONDS) || System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("Nothing listens on port " + port + ": " + Files.readString(log));
            }
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one server: scripts start others, and on some servers nobody passes a signal on, so all of them are
 * ended one by one.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration BETWEEN_PROBES = Duration.ofMillis(250);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int PROBE_MILLIS = 10_000;
    private static final int QUOTED_LINES = 40;

    private final String name;
    private final Process process;
    private final Path log;
    private final Duration patience;
    private final Thread hook;

    private ServerProcess(String name, Process process, Path log, Duration patience) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.patience = patience;
        this.hook = new Thread(this::end, "stop " + name);
    }

    /**
     * Runs the command.
     *
     * @param environment what to add to that of this process
     * @param directory where it runs, and where its log is
     * @param patience how long a probe may take until it is answered
     */
    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Duration patience)
            throws IOException {
        Path log = directory.resolve("console.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        ServerProcess started = new ServerProcess(name, builder.start(), log, patience);
        Runtime.getRuntime().addShutdownHook(started.hook);
        return started;
    }

    Path log() {
        return log;
    }

    /**
     * Returns when the resource is there.
     *
     * @param refusal a file that the server writes when it refuses the archive; null where it writes none
     * @throws IllegalStateException if that does not happen; the server is stopped then
     */
    void await(URI probe, @Nullable Path refusal) {
        long deadline = System.nanoTime() + patience.toNanos();
        Object last = "nothing";
        while (System.nanoTime() < deadline) {
            last = answer(probe);
            if (last.equals(HttpURLConnection.HTTP_OK)) {
                return;
            }
            if (refusal != null && Files.exists(refusal)) {
                throw failure(name + " refused the archive of " + probe + " (" + refusal.getFileName() + ").");
            }
            if (ends(process.onExit(), BETWEEN_PROBES)) {
                throw failure(name + " ended with status " + process.exitValue() + " before " + probe + " was there.");
            }
        }
        throw failure(name + " did not answer GET " + probe + " with 200 within " + patience.toSeconds()
                + " seconds; its last answer was " + last + ".");
    }

    private static Object answer(URI probe) {
        try {
            HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return notYet;
        }
    }

    private IllegalStateException failure(String what) {
        IllegalStateException failure = new IllegalStateException(what + " The end of its log (" + log + "):"
                + System.lineSeparator() + String.join(System.lineSeparator(), tail()));
        close();
        return failure;
    }

    private List<String> tail() {
        try {
            // A server may write whatever it likes; this charset has a character for each byte.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size());
        } catch (IOException e) {
            return List.of("It can't be read: " + e);
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException already) {
            // The hook is about to do the same.
        }
    }

    private void end() {
        // Found before anything ends, since orphans have another parent.
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        CompletableFuture<Void> ended = CompletableFuture.allOf(
                family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        if (ends(ended, STOP_PATIENCE)) {
            return;
        }
        family.forEach(ProcessHandle::destroyForcibly);
        if (!ends(ended, STOP_PATIENCE)) {
            throw new IllegalStateException(name + " can't be stopped: end its processes by hand, "
                    + family.stream().filter(ProcessHandle::isAlive).toList());
        }
    }

    private static boolean ends(CompletableFuture<?> ending, Duration within) {
        try {
            ending.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a process", e);
        }
    }
}

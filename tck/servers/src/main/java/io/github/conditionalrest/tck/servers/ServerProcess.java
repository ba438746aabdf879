package io.github.conditionalrest.tck.servers;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    private static final Duration TO_BE_KILLED = Duration.ofSeconds(20);
    private static final int PROBE_MILLIS = 10_000;
    private static final int QUOTED_LINES = 40;

    private final String name;
    private final Process process;
    private final Path log;
    private final Patience patience;
    private final Thread hook;

    private ServerProcess(String name, Process process, Path log, Patience patience) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.patience = patience;
        this.hook = new Thread(this::end, "stop " + name);
    }

    /**
     * Runs a command.
     *
     * @param command its streams are set here
     * @param log what it prints goes there
     */
    static ServerProcess start(String name, ProcessBuilder command, Path log, Patience patience) throws IOException {
        command.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile());
        ServerProcess started = new ServerProcess(name, command.start(), log, patience);
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
        long deadline = System.nanoTime() + patience.toStart().toNanos();
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
        throw failure(name + " did not answer GET " + probe + " with 200 within "
                + patience.toStart().toSeconds() + " seconds; its last answer was " + last + ".");
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
        if (allEnd(family, patience.toStop())) {
            return;
        }
        family.forEach(ProcessHandle::destroyForcibly);
        if (!allEnd(family, TO_BE_KILLED)) {
            throw new IllegalStateException(name + " can't be stopped: end its processes by hand, "
                    + family.stream().filter(ServerProcess::isRunning).toList());
        }
    }

    private static boolean allEnd(List<ProcessHandle> family, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        for (ProcessHandle member : family) {
            while (isRunning(member) && !ends(member.onExit(), BETWEEN_PROBES)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
            }
        }
        return true;
    }

    // What has ended stays until somebody asks for its status, and for orphans not every machine does: then it has no
    // command any more.
    private static boolean isRunning(ProcessHandle member) {
        return member.isAlive() && member.info().command().isPresent();
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

    /**
     * How long to wait.
     *
     * @param toStart until a probe must be answered
     * @param toStop until what was asked to end is forced to
     */
    record Patience(Duration toStart, Duration toStop) {

        static Patience ofMinutes(int toStart) {
            return new Patience(Duration.ofMinutes(toStart), Duration.ofSeconds(20));
        }
    }
}

package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A process that serves documents and labels, as often as it is started anew. */
final class Service implements AutoCloseable {

    private static final Pattern GREETING = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)documents ");
    private static final int EXIT_OF_SIGKILL = 128 + 9;

    private final String name;
    private final List<String> command;
    private final Path output;
    private final HttpClient http;
    private final Thread lastResort = new Thread(this::end, "end of a service");
    private int lives;
    private volatile @Nullable Life life;

    private Service(String name, List<String> command, Path output, HttpClient http) {
        this.name = name;
        this.command = command;
        this.output = output;
        this.http = http;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * Starts the process, and returns before it is ready.
     *
     * @param name a letter
     * @param command starts it on a port of its choice, which it prints
     * @param output the file for what it prints, in all its lives
     */
    static Service launch(String name, List<String> command, Path output, HttpClient http) throws IOException {
        Files.createDirectories(output.getParent());
        Files.deleteIfExists(output);
        Service service = new Service(name, command, output, http);
        service.launch();
        return service;
    }

    /** Starts it once more after {@link #kill}. */
    void launch() throws IOException {
        long printed = Files.exists(output) ? Files.size(output) : 0;
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        life = new Life(name + ++lives, process, printed);
    }

    /** Waits until it answers. */
    void awaitReady() {
        Life starting = current();
        URI uri = Await.value(name + " to print its address, see " + output, () -> address(starting));
        Await.condition(name + " to answer, see " + output, () -> answers(uri.resolve("documents/welcome")));
        starting.uri = uri;
    }

    /** The life that answers requests, or null while there is none. */
    @Nullable
    Life ready() {
        Life current = life;
        return current == null || current.uri == null ? null : current;
    }

    /**
     * Ends the process as nothing else does: without a chance to finish anything.
     *
     * @return the life that it has ended
     */
    Life kill() throws InterruptedException {
        Life killed = current();
        life = null;
        killed.killedAt = System.nanoTime();
        killed.process.toHandle().destroyForcibly();
        int exit = killed.process.waitFor();
        if (exit != EXIT_OF_SIGKILL) {
            throw new IllegalStateException(killed.name + " ended with " + exit + " and not by SIGKILL, see " + output);
        }
        return killed;
    }

    @Override
    public void close() {
        Life last = life;
        end();
        if (last != null) {
            last.process.onExit().join();
        }
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private void end() {
        Life last = life;
        if (last != null) {
            last.process.toHandle().destroyForcibly();
        }
    }

    private Life current() {
        Life current = life;
        if (current == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return current;
    }

    private @Nullable URI address(Life starting) {
        if (!starting.process.isAlive()) {
            throw new IllegalStateException(
                    name + " has ended with " + starting.process.exitValue() + ", see " + output);
        }
        try {
            String all = Files.readString(output);
            Matcher greeting = GREETING.matcher(all.substring((int) Math.min(starting.printedBefore, all.length())));
            return greeting.find() ? URI.create(greeting.group(1)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From one start to the next kill. */
    static final class Life {

        private final String name;
        private final Process process;
        private final long printedBefore;
        private final AtomicInteger writesUnderWay = new AtomicInteger();
        private final AtomicInteger unansweredAtTheEnd = new AtomicInteger();
        private volatile @Nullable URI uri;
        private volatile long killedAt = Long.MAX_VALUE;

        private Life(String name, Process process, long printedBefore) {
            this.name = name;
            this.process = process;
            this.printedBefore = printedBefore;
        }

        String name() {
            return name;
        }

        URI uri(String resource) {
            URI base = uri;
            if (base == null) {
                throw new IllegalStateException(name + " is not ready");
            }
            return base.resolve(resource);
        }

        int writesUnderWay() {
            return writesUnderWay.get();
        }

        /** How many writes it was sent before it was killed, and did not answer. */
        int unansweredAtTheEnd() {
            return unansweredAtTheEnd.get();
        }

        void writeBegins() {
            writesUnderWay.incrementAndGet();
        }

        void writeEnds(Event write) {
            if (write.outcome() == Event.Outcome.UNKNOWN && write.started() < killedAt) {
                unansweredAtTheEnd.incrementAndGet();
            }
            writesUnderWay.decrementAndGet();
        }
    }
}

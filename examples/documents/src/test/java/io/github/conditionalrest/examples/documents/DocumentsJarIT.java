package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user starts it. */
@Timeout(60)
class DocumentsJarIT {

    private static final Path JAR = Path.of(System.getProperty("documents.jar"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final List<String> greeting = new ArrayList<>();
    private @Nullable Process process;
    private @Nullable BufferedReader output;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        long before = System.nanoTime();
        Process started = java(directory, "--port", "0", "--token", Kind.TOKEN);
        process = started;
        output = started.inputReader();
        String line;
        do {
            line = output.readLine();
            greeting.add(String.valueOf(line));
        } while (line != null && !line.contains("If-Match"));
        System.out.printf(
                "documents.jar (%.1f MB) started in %d ms%n",
                Files.size(JAR) / 1e6, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
    }

    @AfterEach
    void stop() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    @Test
    void printsTheUrlOfEachKindAndThreeLinesToTryAndNothingElse() {
        for (Kind kind : Kind.values()) {
            assertThat(greeting, hasItem(startsWith(uri() + kind.path().substring(1) + " ")));
        }
        assertThat(curlLines(), hasSize(3));
        assertThat(greeting.toString(), greeting, hasSize(5 + 2 + 3));
    }

    @Test
    void theThreeLinesDoWhatTheySay() throws IOException, InterruptedException {
        assumeTrue(exists("curl"), "there is no curl here");
        List<String> lines = curlLines();

        assertThat(run(lines.get(0)), startsWith("HTTP/1.1 200 "));
        assertThat(run(lines.get(1)), startsWith("HTTP/1.1 428 "));
        assertThat(run(lines.get(2)), startsWith("HTTP/1.1 200 "));
        assertThat(run(lines.get(2)), startsWith("HTTP/1.1 412 "));
    }

    @Test
    void tokenOfTheCommandLineOpensTheVaultAndIsNotPrinted() throws IOException {
        try (Connection connection = new Connection(uri())) {
            connection.sendHead("GET /vault/welcome", "Authorization: Bearer " + Kind.TOKEN);

            assertThat(connection.receive("GET").status(), is(200));
        }
        assertThat(greeting.toString().contains(Kind.TOKEN), is(false));
    }

    @Test
    void finishesTheRequestUnderWayWhenItIsToldToStop() throws IOException, InterruptedException {
        try (Connection connection = new Connection(uri())) {
            connection.sendHead(
                    "PUT /documents/welcome", JSON, "If-Match: *", "Content-Length: 7", "Expect: 100-continue");
            assertThat(connection.receive("PUT").status(), is(100));

            process().toHandle().destroy(); // SIGTERM, and its output stays open
            assertThat(output().readLine(), is("Stopping"));
            connection.send("{\"a\":1}");

            assertThat(connection.receive("PUT").body(), is("{\"a\":1}"));
        }
        assertThat(process().waitFor(), is(128 + 15));
        assertThat(String.valueOf(output().readLine()), is("null"));
    }

    @Test
    void tellsThatThePortIsTakenAndEnds(@TempDir Path directory) throws IOException, InterruptedException {
        Process second = java(directory, "--port", String.valueOf(uri().getPort()));
        try (BufferedReader said = second.inputReader()) {
            assertThat(said.readLine(), containsString("in use"));
            assertThat(said.readLine() == null, is(true));
            assertThat(second.waitFor(), is(1));
        } finally {
            second.destroyForcibly();
        }
    }

    private static Process java(Path directory, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow"); // else the JVM complains of a library of Undertow's
        }
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private List<String> curlLines() {
        return greeting.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("curl "))
                .toList();
    }

    private static boolean exists(String command) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command.replace("curl ", "curl -s ")).start();
        try (BufferedReader said = shell.inputReader()) {
            String first = String.valueOf(said.readLine());
            assertThat(command, shell.waitFor(), is(0));
            return first;
        } finally {
            shell.destroyForcibly();
        }
    }

    private URI uri() {
        Matcher uri = Pattern.compile("http://[^/]+/").matcher(greeting.get(0));
        if (!uri.find()) {
            throw new IllegalStateException("Printed " + greeting);
        }
        return URI.create(uri.group());
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private BufferedReader output() {
        if (output == null) {
            throw new IllegalStateException("Not started");
        }
        return output;
    }
}

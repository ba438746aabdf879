package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.tck.servers.RawHttp.Answer;
import io.github.conditionalrest.tck.servers.notes.NotesApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One server with two archives side by side: one with the library, and the same without it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {

    static final Path SERVERS = Path.of(System.getProperty("servers.directory"));
    static final Path WORK = Path.of(System.getProperty("servers.work"));

    private static final String GUARDED = "guarded";
    private static final String UNGUARDED = "unguarded";

    private final Server server;
    private final Class<?>[] binding;
    private @Nullable RunningServer running;

    /**
     * For one server.
     *
     * @param binding a class of each jar that binds the library to this server
     */
    ServerTest(Server server, Class<?>... binding) {
        this.server = server;
        this.binding = binding;
    }

    @BeforeAll
    void start() throws IOException {
        assumeTrue(server.obstacle() == null, server::obstacle);
        Path work = WORK.resolve(server.name());
        War guarded = new War()
                .classesOf(NotesApplication.class)
                .libraries(Conditional.class, ConditionalFeature.class)
                .libraries(binding)
                .beans();
        War unguarded = new War()
                .classesOf(NotesApplication.class)
                .libraries(Conditional.class)
                .beans();
        List<Deployment> deployments = List.of(
                new Deployment(GUARDED, guarded.writeTo(work.resolve("guarded.war")), "plain"),
                new Deployment(UNGUARDED, unguarded.writeTo(work.resolve("unguarded.war")), "plain"));
        long before = System.nanoTime();
        running = server.start(work.resolve("run"), deployments);
        System.out.printf(
                "%s started in %d s%n", server.name(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before));
    }

    @AfterAll
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    @DisplayName("REQ-1: a write without a precondition is refused by a problem")
    void writeWithoutAPreconditionIsRefusedByAProblem() throws IOException {
        Answer answer = put("plain");

        System.out.println(server.name() + ": " + answer.statusLine());
        assertThat(answer.toString(), answer.status(), is(428));
        assertThat(answer.field("Content-Type"), startsWith("application/problem+json"));
        assertThat(answer.body(), containsString("\"status\":428"));
    }

    @Test
    void staleWriteIsRefusedByAProblem() throws IOException {
        Answer answer = put("plain", "If-Match: \"stale\"");

        assertThat(answer.toString(), answer.status(), is(412));
        assertThat(answer.field("Content-Type"), startsWith("application/problem+json"));
        assertThat(answer.body(), containsString("\"status\":412"));
    }

    @Test
    void malformedPreconditionIsRefusedByAProblem() throws IOException {
        Answer answer = put("plain", "If-Match: current");

        assertThat(answer.toString(), answer.status(), is(400));
        assertThat(answer.body(), containsString("\"status\":400"));
    }

    @Test
    void writeOfTheCurrentStateIsLetThroughAndCheckedAgainByHand() throws IOException {
        Answer answer = put("plain", "If-Match: \"current\"");

        assertThat(answer.toString(), answer.status(), is(200));
        assertThat(answer.body(), containsString("Replaced"));
    }

    @Test
    void readCarriesItsTagOnce() throws IOException {
        Answer answer = get(GUARDED, "plain");

        assertThat(answer.toString(), answer.status(), is(200));
        assertThat(
                answer.fieldLines().stream()
                        .filter(line -> line.regionMatches(true, 0, "ETag:", 0, 5))
                        .toList(),
                is(List.of("ETag: \"current\"")));
    }

    @Test
    void unchangedReadIsNotModified() throws IOException {
        Answer answer = get(GUARDED, "plain", "If-None-Match: \"current\"");

        assertThat(answer.toString(), answer.status(), is(304));
        assertThat(answer.field("ETag"), is("\"current\""));
        assertThat(answer.body(), is(""));
    }

    @Test
    void sourceMayBeABeanWithInjectedOnes() throws IOException {
        assumeTrue(binding.length > 0, () -> "there is no binding for " + server.name() + " yet");

        assertThat(put("bean").status(), is(428));
        assertThat(put("bean", "If-Match: \"stale\"").status(), is(412));
        assertThat(put("bean", "If-Match: \"current\"").status(), is(200));
        assertThat(get(GUARDED, "bean", "If-None-Match: \"current\"").status(), is(304));
    }

    @Test
    void archiveBesideItIsLeftAlone() throws IOException {
        Answer answer = get(UNGUARDED, "plain", "If-None-Match: \"current\"");

        assertThat(answer.toString(), answer.status(), is(200));
        assertThat(answer.field("ETag") == null, is(true));
    }

    private Answer put(String path, String... fieldLines) throws IOException {
        return RawHttp.send("PUT", uri(GUARDED, path), with("Content-Type: text/plain", fieldLines));
    }

    private Answer get(String context, String path, String... fieldLines) throws IOException {
        return RawHttp.send("GET", uri(context, path), fieldLines);
    }

    private URI uri(String context, String path) {
        if (running == null) {
            throw new IllegalStateException("Not started");
        }
        return running.uri(context).resolve(path);
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }
}

package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.tck.servers.RawHttp.Answer;
import io.github.conditionalrest.tck.servers.notes.NotesApplication;
import io.github.conditionalrest.tck.servers.wrong.WrongApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.junit.jupiter.api.Timeout;

/** One server with two archives side by side: one with the library, and the same without it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {

    static final Path SERVERS = Path.of(System.getProperty("servers.directory"));
    static final Path WORK = Path.of(System.getProperty("servers.work"));

    private static final String GUARDED = "guarded";
    private static final String WRONG = "a-wrong-one";
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
        War wrong = new War()
                .classesOf(WrongApplication.class)
                .libraries(Conditional.class, ConditionalFeature.class)
                .libraries(binding)
                .beans();
        List<Deployment> deployments = List.of(
                new Deployment(GUARDED, guarded.writeTo(work.resolve("guarded.war")), "plain"),
                new Deployment(UNGUARDED, unguarded.writeTo(work.resolve("unguarded.war")), "plain"),
                // Last, since Payara Micro deploys nothing after it. It can't answer, so another is asked.
                new Deployment(WRONG, wrong.writeTo(work.resolve("wrong.war")), "../guarded/plain"));
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

    @Test
    @Timeout(120)
    @DisplayName("ERR-1: an application with a wrong policy is not served, and the log says why")
    void applicationWithAWrongPolicyIsNotServed() throws IOException {
        Answer answer;
        do { // The archives before it answer while this one is still being deployed, or only with the first request.
            answer = get(WRONG, "unguarded");
            assertThat(answer.toString(), answer.status(), is(not(200)));
        } while (!Files.readString(running().log(), StandardCharsets.ISO_8859_1)
                .contains("Unguarded.replace requires If-Modified-Since"));
        answer = get(WRONG, "unguarded");
        System.out.println(server.name() + ", wrong policy: " + answer.statusLine());
        assertThat(answer.toString(), answer.status(), is(not(200)));
    }

    private Answer put(String path, String... fieldLines) throws IOException {
        return RawHttp.send("PUT", uri(GUARDED, path), with("Content-Type: text/plain", fieldLines));
    }

    private Answer get(String context, String path, String... fieldLines) throws IOException {
        return RawHttp.send("GET", uri(context, path), fieldLines);
    }

    private URI uri(String context, String path) {
        return running().uri(context).resolve(path);
    }

    private RunningServer running() {
        if (running == null) {
            throw new IllegalStateException("Not started");
        }
        return running;
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }
}

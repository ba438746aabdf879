package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** The TCK on one server, and what only several archives side by side show. */
abstract class ServerTest extends ConditionalRestTck {

    static final Path SERVERS = Path.of(System.getProperty("servers.directory"));
    static final Path WORK = Path.of(System.getProperty("servers.work"));

    private final ServerUnderTest server;

    ServerTest(ServerUnderTest server) {
        super(server);
        this.server = server;
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    @DisplayName("VAL-1: a read carries its tag once, though the archive has several applications")
    void readCarriesItsTagOnce() throws IOException {
        HttpResponse answer = get(ServerUnderTest.TCK, "tck/pinned/strong");

        assertThat(answer.toString(), answer.status(), is(200));
        assertThat(
                answer.fieldLines().stream()
                        .filter(line -> line.regionMatches(true, 0, "ETag:", 0, 5))
                        .toList(),
                is(List.of("ETag: \"Current-1\"")));
    }

    @Test
    void archiveBesideItIsLeftAlone() throws IOException {
        HttpResponse answer = get(ServerUnderTest.UNGUARDED, "note", "If-None-Match: \"current\"");

        assertThat(answer.toString(), answer.status(), is(200));
        assertThat(answer.has("ETag"), is(false));
    }

    @Test
    void applicationThatWantsTheEvaluationOfTheServerHasThat() throws IOException {
        // Without the exact Request there is nothing to tell apart: every application has the server's own.
        assumeTrue(
                !server.lacks().containsKey(Capability.EXACT_REQUEST),
                "every application has the server's Request here");

        assertThat(refusal("tck").body(), containsString("rfc9110"));
        assertThat(refusal("container").body(), not(containsString("rfc9110")));
    }

    @TestFactory
    @DisplayName("RACE-2: an optimistic-lock failure is 412 if the request carried a precondition, and 409 if not")
    Stream<DynamicTest> lostRaces() {
        return new LostRaces(server.running(), server.ownLost()).lost();
    }

    @TestFactory
    @DisplayName("RACE-2: without the module for persistence, an optimistic-lock failure is an error of the server")
    Stream<DynamicTest> unmappedRaces() {
        return new LostRaces(server.running(), server.ownLost()).unmapped();
    }

    @TestFactory
    @DisplayName("RACE-2: the version of an entity guards its row, up to the commit")
    Stream<DynamicTest> guardedRaces() {
        boolean injected = !server.lacks().containsKey(Capability.SOURCE_INJECTION);
        return new LostRaces(server.running(), server.ownLost())
                .guarded(injected ? List.of("injected", "looked-up") : List.of("looked-up"));
    }

    @TestFactory
    @DisplayName("RACE-2: another failure is answered as without the library")
    Stream<DynamicTest> otherFailures() {
        return new LostRaces(server.running(), server.ownLost()).failed();
    }

    private HttpResponse refusal(String application) throws IOException {
        HttpResponse answer = Requests.send(
                "PUT",
                server.running().uri(ServerUnderTest.TCK).resolve(application + "/evaluated/strong"),
                "Content-Type: text/plain",
                "If-Match: \"other\"");
        assertThat(answer.toString(), answer.status(), is(412));
        return answer;
    }

    @Test
    @Timeout(120)
    @DisplayName("ERR-1: an application with a wrong policy is not served, and the log says why")
    void applicationWithAWrongPolicyIsNotServed() throws IOException {
        HttpResponse answer;
        do { // The archives before it answer while this one is still being deployed, or only with the first request.
            answer = get(ServerUnderTest.WRONG, "unguarded");
            assertThat(answer.toString(), answer.status(), is(not(200)));
        } while (!Files.readString(server.running().log(), StandardCharsets.ISO_8859_1)
                .contains(server.mistake()));
        answer = get(ServerUnderTest.WRONG, "unguarded");
        System.out.println(server.name() + ", wrong policy: " + answer.status());
        assertThat(answer.toString(), answer.status(), is(not(200)));
    }

    private HttpResponse get(String context, String path, String... fieldLines) throws IOException {
        return Requests.send("GET", server.running().uri(context).resolve(path), fieldLines);
    }
}

package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers on one database are one service. */
class TwoServersTest {

    private static final int CLIENTS = 16;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private @Nullable RunningServer first;
    private @Nullable RunningServer second;

    @BeforeEach
    void start() throws Exception {
        first = new RunningServer(url);
        second = new RunningServer(url);
    }

    @AfterEach
    void stop() throws ServletException {
        server(0).close();
        server(1).close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-1: a tag that one server gave is good at the other one, until either has written")
    void tagOfOneServerIsGoodAtTheOther(Kind kind) throws IOException {
        String guard = kind.guard(server(0).read(kind));

        assertThat(put(1, kind, "{\"a\":1}", guard).status(), is(200));
        assertThat(put(0, kind, "{\"a\":2}", guard).status(), is(412));
        assertThat(server(0).read(kind).body(), is("{\"a\":1}"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-1: of many writes with one precondition, at two servers, exactly one succeeds")
    void onePutWins(Kind kind) throws Exception {
        String guard = kind.guard(server(0).read(kind));

        assertThat(race(node -> put(node, kind, "{}", guard)), is(oneAnd(200)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-4: If-None-Match: * creates once, at two servers")
    void oneCreationWins(Kind kind) throws Exception {
        assertThat(
                race(node -> server(node).send(kind, "PUT", kind.path() + "/new", "{}", JSON, "If-None-Match: *")),
                is(oneAnd(201)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-4: creations of different items do not disturb each other")
    void creationsOfDifferentItemsAllSucceed(Kind kind) throws Exception {
        List<Integer> created = race(node ->
                server(node).send(kind, "PUT", kind.path() + "/" + UUID.randomUUID(), "{}", JSON, "If-None-Match: *"));

        assertThat(created, is(Collections.nCopies(CLIENTS, 201)));
        assertThat(
                server(0)
                        .send(kind, "GET", kind.path(), null)
                        .json()
                        .getJsonArray("ids")
                        .size(),
                is(1 + CLIENTS));
    }

    // The clock stands still, and the date moves on all the same.
    @ParameterizedTest
    @EnumSource
    @DisplayName("VAL-3: changes within one second, at two servers, have different dates")
    void datesTellChangesWithinOneSecondApart(Kind kind) throws IOException {
        Answer before = server(0).read(kind);
        Answer after = put(1, kind, "{}", kind.guard(before));

        assertThat(after.status(), is(200));
        if (kind.hasDate()) {
            assertThat(after.field("Last-Modified"), is(not(before.field("Last-Modified"))));
            assertThat(
                    put(0, kind, "{}", "If-Unmodified-Since: " + before.field("Last-Modified"))
                            .status(),
                    is(412));
        }
    }

    private Answer put(int node, Kind kind, String body, String guard) throws IOException {
        return server(node).send(kind, "PUT", kind.seed(), body, JSON, guard);
    }

    private RunningServer server(int node) {
        RunningServer server = node == 0 ? first : second;
        if (server == null) {
            throw new IllegalStateException("The server has not been started");
        }
        return server;
    }

    private static List<Integer> oneAnd(int success) {
        List<Integer> expected = new ArrayList<>(Collections.nCopies(CLIENTS, 412));
        expected.set(0, success);
        return expected;
    }

    private interface Request {
        Answer sendTo(int node) throws IOException;
    }

    /** The statuses in order, of requests to both servers in turn. */
    private static List<Integer> race(Request request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CountDownLatch ready = new CountDownLatch(CLIENTS);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int node = i % 2;
                calls.add(() -> {
                    ready.countDown();
                    ready.await();
                    return request.sendTo(node).status();
                });
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : clients.invokeAll(calls)) {
                statuses.add(status.get());
            }
            Collections.sort(statuses);
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }
}

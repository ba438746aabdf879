package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static io.github.conditionalrest.examples.documents.RunningServer.MERGE_PATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RACE-1, RACE-4: of many concurrent writes with one precondition exactly one succeeds. */
class RaceTest extends ServerTest {

    private static final int CLIENTS = 16;

    @ParameterizedTest
    @EnumSource
    void onePutWinsAndTheOthersGet412(Kind kind) throws Exception {
        String guard = kind.guard(server().read(kind));
        server().letSecondsPass(1);

        assertThat(race(kind, "PUT " + kind.seed(), "{}", JSON, guard), is(oneAnd(200)));
    }

    @ParameterizedTest
    @EnumSource
    void onePatchWinsAndTheOthersGet412(Kind kind) throws Exception {
        String guard = kind.guard(server().read(kind));
        server().letSecondsPass(1);

        assertThat(race(kind, "PATCH " + kind.seed(), "{}", MERGE_PATCH, guard), is(oneAnd(200)));
    }

    @ParameterizedTest
    @EnumSource
    void oneCreationWinsAndTheOthersGet412(Kind kind) throws Exception {
        assertThat(race(kind, "PUT " + kind.path() + "/new", "{}", JSON, "If-None-Match: *"), is(oneAnd(201)));
    }

    @ParameterizedTest
    @EnumSource
    void onePostWinsAndTheOthersGet412(Kind kind) throws Exception {
        String guard = kind.guard(server().send(kind, "GET", kind.path(), null));
        server().letSecondsPass(1);

        assertThat(race(kind, "POST " + kind.path(), "{}", JSON, guard), is(oneAnd(201)));
    }

    private static List<Integer> oneAnd(int success) {
        List<Integer> expected = new ArrayList<>(Collections.nCopies(CLIENTS, 412));
        expected.set(0, success);
        return expected;
    }

    /** The statuses in order. All have passed the filter, and wait for the body, before the first one writes. */
    private List<Integer> race(Kind kind, String requestLine, String body, String... fields) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CountDownLatch ready = new CountDownLatch(CLIENTS);
            Callable<Integer> client = () -> {
                List<String> head = new ArrayList<>(List.of(kind.access()));
                head.addAll(List.of(fields));
                head.add("Content-Length: " + body.length());
                head.add("Expect: 100-continue");
                try (Connection connection = server().connect()) {
                    connection.sendHead(requestLine, head.toArray(String[]::new));
                    int interim = connection.receive("").status();
                    ready.countDown();
                    ready.await();
                    connection.send(body);
                    return interim == 100 ? connection.receive("").status() : interim;
                }
            };
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                statuses.add(status.get());
            }
            Collections.sort(statuses);
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }
}

package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static io.github.conditionalrest.examples.documents.RunningServer.MERGE_PATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardedWritesTest extends ServerTest {

    private final Logger library = Logger.getLogger("io.github.conditionalrest");
    private final Queue<String> reports = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord report) {
            reports.add(report.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        library.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        library.removeHandler(listener);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-1: the library reports no write that does not carry what it expects")
    void noWriteIsReportedAsUnguarded(Kind kind) throws IOException {
        String any = "If-Match: *";
        String path = kind.path() + "/new";

        assertThat(
                server().send(kind, "PUT", path, "{}", JSON, "If-None-Match: *").status(), is(201));
        assertThat(server().send(kind, "PUT", path, "{}", JSON, any).status(), is(200));
        assertThat(server().send(kind, "PATCH", path, "{}", MERGE_PATCH, any).status(), is(200));
        assertThat(server().send(kind, "DELETE", path, null, any).status(), is(204));
        assertThat(server().send(kind, "POST", kind.path(), "{}", JSON, any).status(), is(201));

        assertThat(reports, is(empty()));
    }
}

package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.Decision.Kind;
import io.github.conditionalrest.spi.PreconditionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every decision reaches a listener: OBS-1")
class DecisionsTest {

    private static final Logger LOG = Logger.getLogger("io.github.conditionalrest");

    private final Log log = new Log();
    private final Decided decided = new Decided();
    private final Policy policy = new Policy(
            "Documents.replace",
            "documents/{id}",
            "PUT",
            Requirement.of("PUT"),
            Match.EXACT,
            Representations.UNKNOWN,
            null,
            Epoch.NONE);

    @BeforeEach
    void listenToTheLog() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(log);
    }

    @AfterEach
    void leaveTheLog() {
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void withMethodRouteFieldAndKind() {
        new Decisions(List.of(decided)).decided(policy, "PUT", Precondition.IF_MATCH, Kind.FAILED);
        assertThat(decided.all, contains(new Decision("PUT", "documents/{id}", Precondition.IF_MATCH, Kind.FAILED)));
    }

    @Test
    void toEachOfSeveralListeners() {
        Decided other = new Decided();
        new Decisions(List.of(decided, other)).decided(policy, "PUT", null, Kind.REQUIRED);
        assertThat(other.all, is(decided.all));
        assertThat(other.all, hasSize(1));
    }

    @Test
    void andWhatAListenerThrowsIsLoggedAndChangesNothing() {
        PreconditionListener throwing = decision -> {
            throw new IllegalStateException("metrics are down");
        };
        new Decisions(List.of(throwing, decided)).decided(policy, "PUT", null, Kind.REQUIRED);
        assertThat(decided.all, hasSize(1));
        assertThat(log.records, hasSize(1));
        assertThat(log.records.get(0).getLevel(), is(Level.WARNING));
        assertThat(log.message(0), containsString(" failed on Decision[method=PUT, route=documents/{id}"));
        assertThat(log.records.get(0).getThrown().getMessage(), is("metrics are down"));
    }

    @Test
    void anUnguardedWriteReachesListenersEachTimeAndTheLogOnceAMethod() {
        Decisions decisions = new Decisions(List.of(decided));
        decisions.unguarded(policy, "PUT");
        decisions.unguarded(policy, "PUT");
        assertThat(decided.all, hasSize(2));
        assertThat(decided.all.get(0), is(new Decision("PUT", "documents/{id}", null, Kind.UNGUARDED)));
        assertThat(log.records, hasSize(1));
        assertThat(log.message(0), containsString("Documents.replace changed something in answer to PUT"));
        assertThat(log.message(0), containsString("name a ValidatorSource in @Conditional(validators = ...)"));
    }

    @Test
    void aWriteThatDidNotCompareReachesListenersEachTimeAndTheLogOnceAMethod() {
        Decisions decisions = new Decisions(List.of(decided));
        decisions.notCarried(policy, "PUT");
        decisions.notCarried(policy, "PUT");
        assertThat(decided.all, hasSize(2));
        assertThat(decided.all.get(0), is(new Decision("PUT", "documents/{id}", null, Kind.UNGUARDED)));
        assertThat(log.records, hasSize(1));
        assertThat(
                log.message(0),
                containsString("Documents.replace changed something in answer to PUT without comparing"));
        assertThat(log.message(0), containsString("put expectedVersion() into the statement"));
    }

    @Test
    void anUnguardedWriteIsLoggedThoughNobodyListens() {
        Decisions.UNHEARD.unguarded(policy, "PUT");
        assertThat(log.records, hasSize(1));
    }

    private static final class Log extends Handler {

        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        String message(int index) {
            return new SimpleFormatter().formatMessage(records.get(index));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

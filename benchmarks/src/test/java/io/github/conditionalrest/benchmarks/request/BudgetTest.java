package io.github.conditionalrest.benchmarks.request;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.github.conditionalrest.benchmarks.AllocatedBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the guard adds to a request in bytes, against what is committed as its budget. The JVM of this test compiles
 * with C1 alone, so that what is allocated does not depend on what it has inlined, and the counts repeat.
 */
class BudgetTest {

    private static final Properties BUDGET = budget();

    static Stream<String> budgets() {
        return new TreeSet<>(BUDGET.stringPropertyNames()).stream();
    }

    @ParameterizedTest
    @MethodSource("budgets")
    @DisplayName("A guarded request allocates no more over an unguarded one than its budget")
    void aGuardedRequestKeepsItsBudget(String name) throws Exception {
        String runtime = name.substring(0, name.indexOf('.'));
        Subject guarded = Subject.valueOf(name.substring(runtime.length() + 1));
        Subject plain = guarded.name().startsWith("GET") ? Subject.GET_PLAIN : Subject.PUT_PLAIN;
        long added = bytes(runtime, guarded) - bytes(runtime, plain);
        assertThat(added, lessThanOrEqualTo(Long.parseLong(BUDGET.getProperty(name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jersey", "resteasy"})
    void aGuardedWriteAllocatesLessThanOneCheckedByHand(String runtime) throws Exception {
        long byHand = bytes(runtime, Subject.PUT_BY_HAND);
        assertThat(bytes(runtime, Subject.PUT_GUARDED), lessThan(byHand));
        assertThat(bytes(runtime, Subject.PUT_CHECKED), lessThan(byHand));
        assertThat(bytes(runtime, Subject.PUT_STALE), lessThan(bytes(runtime, Subject.PUT_STALE_BY_HAND)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jersey", "resteasy"})
    void aGuardedReadAllocatesLessThanOneCheckedByHand(String runtime) throws Exception {
        long byHand = bytes(runtime, Subject.GET_BY_HAND);
        assertThat(bytes(runtime, Subject.GET_GUARDED), lessThan(byHand));
        assertThat(bytes(runtime, Subject.GET_VERSIONED), lessThan(byHand));
        assertThat(bytes(runtime, Subject.GET_UNCHANGED), lessThan(bytes(runtime, Subject.GET_UNCHANGED_BY_HAND)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jersey", "resteasy"})
    void bytesAreCounted(String runtime) throws Exception {
        long first = bytes(runtime, Subject.PUT_PLAIN);
        assertThat(first, greaterThan(1000L));
        assertThat(Math.abs(first - bytes(runtime, Subject.PUT_PLAIN)), lessThan(65L));
    }

    private static long bytes(String runtime, Subject subject) throws Exception {
        Exchange exchange = subject.exchange();
        try (Served served = subject.serve(application -> Served.on(runtime, application))) {
            assertThat(subject + " is answered", served.send(exchange) == exchange.status());
            return AllocatedBytes.perOperation(() -> served.send(exchange));
        }
    }

    private static Properties budget() {
        Properties budget = new Properties();
        try (InputStream in = BudgetTest.class.getResourceAsStream("budget.properties")) {
            budget.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException("budget.properties cannot be read", e);
        }
        return budget;
    }
}

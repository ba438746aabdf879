package io.github.conditionalrest.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A PUT that succeeds, with its version in the WHERE clause of one UPDATE: by hand, and through annotation, source and
 * {@code Preconditions}. In process, so that no client and no socket hides the difference.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ConditionalPut {

    static final Suite SUITE = new Suite(
            "put",
            "\\.ConditionalPut\\.",
            List.of(new Table("PUT", run -> run.getParam("how"), run -> "204", Table.comparedWith("by-hand"))));

    /** Who compares the version. */
    @Param({"by-hand", "compared", "looked-up"})
    public String how = "";

    private Labels labels;
    private long version;

    /** Starts a database and an application, and makes the row. */
    @Setup
    public void start() throws Exception {
        labels = Labels.start();
        version = labels.insert();
    }

    /** Ends them. */
    @TearDown
    public void stop() throws Exception {
        labels.close();
    }

    /** One write, of the version that the last one has left. */
    @Benchmark
    public int put() throws Exception {
        return labels.put(how, version++);
    }
}

package io.github.conditionalrest.benchmarks.request;

import io.github.conditionalrest.benchmarks.Suite;
import io.github.conditionalrest.benchmarks.Table;
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

/** One request through a runtime, in process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
public class WholeRequest {

    /** Writes in one table and reads in another, each runtime in a column. */
    public static final Suite SUITE = new Suite("request", "\\.WholeRequest\\.", List.of(table("PUT"), table("GET")));

    private static Table table(String method) {
        return new Table(
                method,
                run -> run.getParam("subject").startsWith(method) ? run.getParam("subject") : null,
                run -> run.getParam("runtime"),
                Table.comparedWith(method + "_PLAIN"));
    }

    /** Which runtime. */
    @Param({"jersey", "resteasy"})
    public String runtime = "";

    /** Which request. */
    @Param({
        "PUT_PLAIN",
        "PUT_FILTERED",
        "PUT_BY_HAND",
        "PUT_GUARDED",
        "PUT_VERSIONED",
        "PUT_CHECKED",
        "PUT_MISSING",
        "PUT_STALE",
        "PUT_STALE_BY_HAND",
        "GET_PLAIN",
        "GET_BY_HAND",
        "GET_GUARDED",
        "GET_VERSIONED",
        "GET_UNCHANGED_BY_HAND",
        "GET_UNCHANGED"
    })
    public Subject subject = Subject.PUT_PLAIN;

    private Served served;
    private Exchange exchange;

    /** Starts the application. */
    @Setup
    public void start() throws Exception {
        served = subject.serve(application -> Served.on(runtime, application));
        exchange = subject.exchange();
        int status = send();
        if (status != exchange.status()) {
            throw new IllegalStateException(subject + " on " + runtime + " was answered " + status);
        }
    }

    /** Ends it. */
    @TearDown
    public void stop() {
        served.close();
    }

    /** One request. */
    @Benchmark
    public int send() throws Exception {
        return served.send(exchange);
    }
}

package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.benchmarks.Suite;
import io.github.conditionalrest.benchmarks.Table;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Somebody who evaluates preconditions. What a request brings and what is known of the resource is prepared; to
 * evaluate is what a method does that asks for the answer, and no more.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 12, time = 50, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Contestant {

    private static final Map<String, String> ROWS = rows(
            "StringEquals", "`String.equals`",
            "OnePass", "one pass",
            "DateScanner", "date scanner",
            "TagField", "field lines",
            "DateField", "field lines",
            "TagFieldOfVersion", "field lines, tag of a version",
            "WholeEvaluator", "evaluator",
            "RequestFilter", "filter",
            "Evaluate", "`PreconditionEvaluator.evaluate`",
            "Check", "`PreconditionEvaluator.check`",
            "ByHand", "`Preconditions.evaluate`",
            "Undertow", "Undertow `ETagUtils`",
            "SpringParse", "Spring `ETag.parse`",
            "SpringCheck", "Spring `checkNotModified`",
            "Resteasy", "RESTEasy",
            "Jersey", "Jersey",
            "Cxf", "CXF",
            "Jetty", "Jetty",
            "Tomcat", "Tomcat");

    /** The benchmarks of all of them. */
    public static final Suite SUITE = new Suite(
            "evaluation",
            "\\.evaluation\\.|\\.core\\.(TagField|DateField|WholeEvaluator|RequestFilter)",
            List.of(
                    table("tags", EnumSet.range(Input.HIT, Input.WEAK)),
                    table("dates and others", EnumSet.range(Input.DATE, Input.NOTHING))));

    /** Whether the answer is another one than that of RFC 9110. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Verdict {

        private boolean wrong;

        /** By the name under which {@link Table} looks for it. */
        public int wrong() {
            return wrong ? 1 : 0;
        }
    }

    /** Prepares the request, and looks at the answer before its time counts for anything. */
    @Setup
    public void start(Verdict verdict) throws Exception {
        // Who cannot read a list finds nothing in it, which is right where nothing in it is current.
        boolean readsLists = !input().isList() || answers(Input.LIST_8_HIT);
        verdict.wrong = !readsLists | !answers(input());
    }

    private boolean answers(Input input) throws Exception {
        prepare(input);
        return answer(evaluate()) == (required() && input == Input.NOTHING ? Answer.REQUIRED : input.right());
    }

    /** What is measured. */
    @Benchmark
    public @Nullable Object time() throws Exception {
        return evaluate();
    }

    /** The parameter: each contestant names those requests of which it can make anything. */
    protected abstract Input input();

    protected abstract void prepare(Input input) throws Exception;

    protected abstract @Nullable Object evaluate() throws Exception;

    /** What was evaluated, in our words. */
    protected abstract Answer answer(@Nullable Object evaluated);

    /** Whether a precondition is required, which only this library does. */
    protected boolean required() {
        return false;
    }

    // by the names of the classes, and in this order
    private static Map<String, String> rows(String... typesAndTitles) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < typesAndTitles.length; i += 2) {
            rows.put(typesAndTitles[i], typesAndTitles[i + 1]);
        }
        return rows;
    }

    private static Table table(String title, Set<Input> inputs) {
        return new Table(
                title,
                run -> ROWS.get(type(run)),
                run -> title(run, inputs),
                Contestant::bound,
                List.copyOf(ROWS.values()));
    }

    private static @Nullable String type(BenchmarkParams run) {
        String method = run.getBenchmark();
        String type = method.substring(0, method.lastIndexOf('.'));
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static @Nullable String title(BenchmarkParams run, Set<Input> inputs) {
        Input input = Input.valueOf(run.getParam("input"));
        return inputs.contains(input) ? input.title() : null;
    }

    private static String bound(String column) {
        if (column.equals(Input.HIT.title())) {
            return "`String.equals`";
        }
        return column.equals(Input.DATE.title()) ? "date scanner" : "one pass";
    }
}

package io.github.conditionalrest.benchmarks.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/** {@link String#equals} on the field line and the current tag: less than that nobody can do. */
@Fork(2)
public class StringEquals extends Contestant {

    @Param({"HIT", "MISS"})
    public Input input = Input.HIT;

    private String line = "";
    private String current = "";

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        line = requireNonNull(input.tags());
        current = "\"" + Input.TAG + "\"";
    }

    @Override
    protected Object evaluate() {
        return line.equals(current);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return Boolean.TRUE.equals(evaluated) ? Answer.PASS : Answer.FAILED;
    }
}

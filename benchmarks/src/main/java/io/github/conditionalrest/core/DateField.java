package io.github.conditionalrest.core;

import static java.util.Objects.requireNonNull;

import io.github.conditionalrest.benchmarks.evaluation.Contestant;
import io.github.conditionalrest.benchmarks.evaluation.Input;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/** The lines of If-Unmodified-Since. */
@Fork(2)
public class DateField extends Contestant {

    @Param({"DATE", "RFC_850", "ASCTIME"})
    public Input input = Input.DATE;

    private List<String> lines = List.of();
    private long lastModified;
    private long now;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        lines = List.of(requireNonNull(input.ifUnmodifiedSince()));
        lastModified = Input.LAST_MODIFIED.getEpochSecond();
        now = Instant.now().getEpochSecond();
    }

    @Override
    protected Object evaluate() {
        return lastModified <= HttpDate.parse(lines, now);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return Boolean.TRUE.equals(evaluated) ? Answer.PASS : Answer.FAILED;
    }
}

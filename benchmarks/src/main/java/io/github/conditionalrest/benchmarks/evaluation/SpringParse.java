package io.github.conditionalrest.benchmarks.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.springframework.http.ETag;

/** Spring's {@link ETag#parse}, and {@link ETag#compare} on what it returns. */
public class SpringParse extends Contestant {

    @Param({"HIT", "MISS", "LIST_8_HIT", "LIST_8_MISS", "LIST_64_MISS", "KB_60_MISS", "WEAK"})
    public Input input = Input.HIT;

    private String line = "";
    private boolean strong;
    private ETag current = new ETag(Input.TAG, false);

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        line = requireNonNull(input.tags());
        strong = input.ifMatch() != null;
    }

    @Override
    protected Object evaluate() {
        for (ETag tag : ETag.parse(line)) {
            if (tag.compare(current, strong)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        boolean matched = Boolean.TRUE.equals(evaluated);
        return matched == strong ? Answer.PASS : strong ? Answer.FAILED : Answer.NOT_MODIFIED;
    }
}

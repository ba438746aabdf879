package io.github.conditionalrest.core;

import static java.util.Objects.requireNonNull;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.benchmarks.evaluation.Contestant;
import io.github.conditionalrest.benchmarks.evaluation.Input;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/** The lines of If-Match or If-None-Match, with the current tag prepared. */
@Fork(2)
public class TagField extends Contestant {

    @Param({"HIT", "MISS", "LIST_8_HIT", "LIST_8_MISS", "LIST_64_MISS", "KB_60_MISS", "WEAK"})
    public Input input = Input.HIT;

    private List<String> lines = List.of();
    private CurrentTag current = current();
    private boolean strong;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        lines = List.of(requireNonNull(input.tags()));
        current = current();
        strong = input.ifMatch() != null;
    }

    CurrentTag current() {
        return CurrentTag.of(new EntityTag(Input.TAG), Match.EXACT);
    }

    @Override
    protected Object evaluate() {
        return strong
                ? EntityTagField.matches(Precondition.IF_MATCH, lines, true, current, Comparison.STRONG_ANY)
                : EntityTagField.matches(Precondition.IF_NONE_MATCH, lines, true, current, Comparison.WEAK_SELECTED);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        boolean matched = Boolean.TRUE.equals(evaluated);
        return matched == strong ? Answer.PASS : strong ? Answer.FAILED : Answer.NOT_MODIFIED;
    }
}

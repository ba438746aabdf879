package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import org.jspecify.annotations.Nullable;

/** {@link PreconditionEvaluator#evaluate}, which requires nothing. */
public class Evaluate extends Ours {

    @Override
    protected Object evaluate() {
        return PreconditionEvaluator.provided().evaluate(method, fields, current);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return answer((Outcome) evaluated);
    }
}

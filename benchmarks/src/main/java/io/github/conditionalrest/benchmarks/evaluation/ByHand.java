package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** {@link Preconditions#evaluate} on the request of Jersey, whose own evaluation it can be compared with. */
public class ByHand extends Ours {

    private Preconditions preconditions = new Preconditions();

    @Override
    protected void prepare(Input input) {
        ContainerRequest request = Jersey.request(input);
        super.prepare(input);
        preconditions = new Preconditions(request, request);
    }

    @Override
    protected Object evaluate() {
        return preconditions.evaluate(current);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return answer((Outcome) evaluated);
    }
}

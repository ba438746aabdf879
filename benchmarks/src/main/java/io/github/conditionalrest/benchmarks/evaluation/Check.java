package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.RuntimeDelegate;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.jspecify.annotations.Nullable;

/**
 * {@link PreconditionEvaluator#check}: it requires a precondition, and throws the refusal with all that will be sent.
 */
public class Check extends Ours {

    @Override
    protected void prepare(Input input) {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl()); // makes the responses
        super.prepare(input);
    }

    @Override
    protected @Nullable Object evaluate() {
        try {
            PreconditionEvaluator.provided().check(method, fields, current);
            return null;
        } catch (WebApplicationException refusal) {
            return refusal;
        }
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return evaluated instanceof WebApplicationException refusal
                ? Answer.ofStatus(refusal.getResponse().getStatus())
                : Answer.PASS;
    }

    @Override
    protected boolean required() {
        return true;
    }
}

package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;

/**
 * A runtime by its {@code Request.evaluatePreconditions}. The request is made before: what counts is the evaluation.
 */
public abstract class JakartaRest extends Contestant {

    @Param
    public Input input = Input.HIT;

    private Request request = Stub.of(Request.class);
    private @Nullable EntityTag tag;
    private @Nullable Date lastModified;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) throws Exception {
        request = start(input);
        tag = input.tagged() ? new EntityTag(Input.TAG) : null;
        lastModified = input.dated() ? Date.from(Input.LAST_MODIFIED) : null;
    }

    /** Makes the runtime the one that {@link EntityTag} asks, before anything asks for that, and makes the request. */
    protected abstract Request start(Input input) throws Exception;

    @Override
    protected @Nullable Object evaluate() {
        if (lastModified == null) {
            return request.evaluatePreconditions(tag);
        }
        return tag == null
                ? request.evaluatePreconditions(lastModified)
                : request.evaluatePreconditions(lastModified, tag);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return evaluated instanceof ResponseBuilder refusal
                ? Answer.ofStatus(refusal.build().getStatus())
                : Answer.PASS;
    }
}

package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.springframework.web.context.request.ServletWebRequest;

/** Spring's {@code WebRequest.checkNotModified}. The object of it serves one evaluation, so it is made for each. */
public class SpringCheck extends Contestant {

    @Param
    public Input input = Input.HIT;

    private ServletRequest request = new ServletRequest(Input.NOTHING);
    private ServletResponse response = new ServletResponse();
    private @Nullable String tag;
    private long lastModified;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        request = new ServletRequest(input);
        tag = input.tagged() ? "\"" + Input.TAG + "\"" : null;
        lastModified = input.dated() ? Input.LAST_MODIFIED.toEpochMilli() : -1;
    }

    @Override
    protected Object evaluate() {
        response.reset200();
        return new ServletWebRequest(request, response).checkNotModified(tag, lastModified);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return Boolean.TRUE.equals(evaluated) ? Answer.ofStatus(response.getStatus()) : Answer.PASS;
    }
}

package io.github.conditionalrest.core;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.EvaluationCase.Answer;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The evaluation cases: EVAL-1 to EVAL-5, REQ-6")
class EvaluationCaseTest {

    static List<EvaluationCase> all() {
        return EvaluationCase.all();
    }

    @Test
    void noCaseIsLost() {
        assertThat(all(), hasSize(421));
        assertThat(all().stream().map(EvaluationCase::id).collect(toSet()), hasSize(421));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void ourAnswerIsOneThatCanBeDefended(EvaluationCase example) {
        assertThat(example.accepted(), hasItem(example.ours()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void preconditionsAnswerByTheRfc(EvaluationCase example) {
        Preconditions preconditions =
                new Preconditions(new FakeRequest(example.method()), new FakeHeaders(example.fields()));
        assertThat(answer(preconditions, example.state()), is(example.ours()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aRequestAnswersByTheRfc(EvaluationCase example) {
        ExactRequest request = new ExactRequest(new FakeRequest(example.method()), new FakeHeaders(example.fields()));
        assertThat(answer(example.evaluate(request)), is(example.ours()));
    }

    private static Answer answer(Preconditions preconditions, Validators current) {
        try {
            return switch (preconditions.evaluate(current)) {
                case PROCEED -> Answer.PASS;
                case NOT_MODIFIED -> Answer.NOT_MODIFIED;
                case FAILED -> Answer.FAILED;
            };
        } catch (MalformedPreconditionException e) {
            return Answer.ofStatus(e.getResponse().getStatus());
        }
    }

    private static Answer answer(@Nullable ResponseBuilder builder) {
        return builder == null ? Answer.PASS : Answer.ofStatus(builder.build().getStatus());
    }
}

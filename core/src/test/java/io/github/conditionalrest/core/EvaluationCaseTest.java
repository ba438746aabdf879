package io.github.conditionalrest.core;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.EvaluationCase.Answer;
import io.github.conditionalrest.core.EvaluationCase.Overload;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
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
        assertThat(answer(preconditions, validators(example)), is(example.ours()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aRequestAnswersByTheRfc(EvaluationCase example) {
        ExactRequest request = new ExactRequest(new FakeRequest(example.method()), new FakeHeaders(example.fields()));
        assertThat(answer(evaluate(request, example)), is(example.ours()));
    }

    private static Answer answer(Preconditions preconditions, Validators current) {
        try {
            return switch (preconditions.evaluate(current)) {
                case PROCEED -> Answer.PASS;
                case NOT_MODIFIED -> Answer.NOT_MODIFIED;
                case FAILED -> Answer.FAILED;
            };
        } catch (MalformedFieldException e) {
            return Answer.ofStatus(e.getResponse().getStatus());
        }
    }

    private static Answer answer(@Nullable ResponseBuilder builder) {
        return builder == null ? Answer.PASS : Answer.ofStatus(builder.build().getStatus());
    }

    private static @Nullable ResponseBuilder evaluate(ExactRequest request, EvaluationCase example) {
        return switch (example.overload()) {
            case NONE -> request.evaluatePreconditions();
            case TAG -> request.evaluatePreconditions(tag(example));
            case DATE -> request.evaluatePreconditions(date(example));
            case BOTH -> request.evaluatePreconditions(date(example), tag(example));
        };
    }

    private static Validators validators(EvaluationCase example) {
        Validators current;
        if (example.overload() == Overload.NONE) {
            return Validators.absent();
        } else if (example.entityTag() == null || example.entityTag().getValue().contains(" ")) {
            current = Validators.present(); // a tag with a space could not be sent, so Validators refuses it
        } else {
            current = Validators.of(example.entityTag());
        }
        Instant lastModified = example.lastModified();
        return lastModified == null ? current : current.withLastModified(lastModified);
    }

    private static EntityTag tag(EvaluationCase example) {
        return Objects.requireNonNull(example.entityTag());
    }

    private static Date date(EvaluationCase example) {
        return Date.from(Objects.requireNonNull(example.lastModified()));
    }
}

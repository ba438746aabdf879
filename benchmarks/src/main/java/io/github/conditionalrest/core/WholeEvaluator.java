package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.benchmarks.evaluation.Contestant;
import io.github.conditionalrest.benchmarks.evaluation.Input;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/** All that is evaluated, with the state prepared, and the lines of each field at hand. */
@Fork(2)
public class WholeEvaluator extends Contestant {

    @Param
    public Input input = Input.HIT;

    private String method = "";
    private PreconditionFields fields = lines(Input.NOTHING);
    private State state = new State(false, null, HttpDate.NONE, Instant.now().getEpochSecond());

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        method = input.method();
        fields = lines(input);
        state = new State(
                true,
                input.tagged() ? CurrentTag.of(new EntityTag(Input.TAG), Match.EXACT) : null,
                input.dated() ? Input.LAST_MODIFIED.getEpochSecond() : HttpDate.NONE,
                Instant.now().getEpochSecond());
    }

    @Override
    protected Object evaluate() {
        return Evaluator.evaluate(method, fields, state);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return switch ((Evaluation) evaluated) {
            case PROCEED -> Answer.PASS;
            case NOT_MODIFIED_BY_TAG, NOT_MODIFIED_BY_DATE -> Answer.NOT_MODIFIED;
            default -> Answer.FAILED;
        };
    }

    private static PreconditionFields lines(Input input) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        add(fields, IF_MATCH, input.ifMatch());
        add(fields, IF_NONE_MATCH, input.ifNoneMatch());
        add(fields, IF_UNMODIFIED_SINCE, input.ifUnmodifiedSince());
        return PreconditionFields.of(input.method(), fields);
    }

    private static void add(MultivaluedMap<String, String> fields, Precondition field, @Nullable String line) {
        if (line != null) {
            fields.put(field.fieldName(), List.of(line));
        }
    }
}

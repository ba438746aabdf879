package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;

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
    private MultivaluedMap<String, String> fields = new Lines(Input.NOTHING);
    private State state = new State(false, null, HttpDate.NONE, Instant.now());

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        method = input.method();
        fields = new Lines(input);
        state = new State(
                true,
                input.tagged() ? CurrentTag.of(new EntityTag(Input.TAG), Match.EXACT) : null,
                input.dated() ? Input.LAST_MODIFIED.getEpochSecond() : HttpDate.NONE,
                Instant.now());
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

    /** Knows where each field is by the identity of its name, which is about as good as to be given it. */
    private static final class Lines extends MultivaluedHashMap<String, String> {

        private static final long serialVersionUID = 1;

        private final transient @Nullable List<String> ifMatch;
        private final transient @Nullable List<String> ifNoneMatch;
        private final transient @Nullable List<String> ifUnmodifiedSince;

        Lines(Input input) {
            ifMatch = lines(input.ifMatch());
            ifNoneMatch = lines(input.ifNoneMatch());
            ifUnmodifiedSince = lines(input.ifUnmodifiedSince());
        }

        private static @Nullable List<String> lines(@Nullable String line) {
            return line == null ? null : List.of(line);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // on purpose
        public @Nullable List<String> get(Object name) {
            if (name == IF_MATCH.fieldName()) {
                return ifMatch;
            }
            if (name == IF_NONE_MATCH.fieldName()) {
                return ifNoneMatch;
            }
            return name == Precondition.IF_UNMODIFIED_SINCE.fieldName() ? ifUnmodifiedSince : null;
        }
    }
}

package io.github.conditionalrest.core;

import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import jakarta.ws.rs.ClientErrorException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A 428 or a 412, with all that can be prepared of it; made once for what is refused alike, and sent often.
 *
 * @param failed the precondition that is false, or null where one is required and absent
 */
record Refusal(Problem problem, @Nullable Precondition failed, List<Precondition> accepted) {

    private static final Map<Precondition, Refusal> CHANGED = failed(true, false);
    private static final Map<Precondition, Refusal> CHANGED_AND_DATED = failed(true, true);
    private static final Map<Precondition, Refusal> ABSENT = failed(false, false);

    static Refusal required(String detail, List<Precondition> accepted) {
        return new Refusal(Problem.required(detail, accepted), null, accepted);
    }

    /**
     * Of a false precondition.
     *
     * @param byDate as in {@link Advice#onFailed(Precondition, boolean, boolean)}
     */
    static Refusal failed(Precondition precondition, boolean exists, boolean byDate) {
        Map<Precondition, Refusal> prepared = !exists ? ABSENT : byDate ? CHANGED_AND_DATED : CHANGED;
        return Objects.requireNonNull(prepared.get(precondition));
    }

    /** The same as an exception, for who checks by hand, and for an application's own mappers. */
    ClientErrorException exception() {
        return failed == null
                ? new PreconditionRequiredException(problem.detail(), accepted)
                : new PreconditionFailedException(problem.detail(), failed);
    }

    Class<? extends ClientErrorException> exceptionType() {
        return failed == null ? PreconditionRequiredException.class : PreconditionFailedException.class;
    }

    private static Map<Precondition, Refusal> failed(boolean exists, boolean byDate) {
        Map<Precondition, Refusal> all = new EnumMap<>(Precondition.class);
        for (Precondition precondition : Precondition.values()) {
            Problem problem = Problem.failed(Advice.onFailed(precondition, exists, byDate));
            all.put(precondition, new Refusal(problem, precondition, List.of()));
        }
        return all;
    }
}

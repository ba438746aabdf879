package io.github.conditionalrest.core;

import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Precondition;
import org.jspecify.annotations.Nullable;

/** An outcome together with the precondition that brought it about. */
enum Evaluation {
    PROCEED(Outcome.PROCEED, null),
    IF_MATCH_FALSE(Outcome.FAILED, Precondition.IF_MATCH),
    IF_UNMODIFIED_SINCE_FALSE(Outcome.FAILED, Precondition.IF_UNMODIFIED_SINCE),
    IF_NONE_MATCH_FALSE(Outcome.FAILED, Precondition.IF_NONE_MATCH),
    NOT_MODIFIED_BY_TAG(Outcome.NOT_MODIFIED, Precondition.IF_NONE_MATCH),
    NOT_MODIFIED_BY_DATE(Outcome.NOT_MODIFIED, Precondition.IF_MODIFIED_SINCE);

    private final Outcome outcome;
    private final @Nullable Precondition decidedBy;

    Evaluation(Outcome outcome, @Nullable Precondition decidedBy) {
        this.outcome = outcome;
        this.decidedBy = decidedBy;
    }

    Outcome outcome() {
        return outcome;
    }

    /** The precondition that is false, or null where none is. */
    @Nullable
    Precondition decidedBy() {
        return decidedBy;
    }
}

package io.github.conditionalrest.core;

import io.github.conditionalrest.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request.
 *
 * @param refusal what it is refused with; null unless the outcome is {@link Outcome#FAILED}
 */
record Answer(Outcome outcome, @Nullable Refusal refusal) {

    static final Answer PROCEED = new Answer(Outcome.PROCEED, null);
    static final Answer NOT_MODIFIED = new Answer(Outcome.NOT_MODIFIED, null);

    static Answer refused(Refusal refusal) {
        return new Answer(Outcome.FAILED, refusal);
    }
}

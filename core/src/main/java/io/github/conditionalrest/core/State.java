package io.github.conditionalrest.core;

import org.jspecify.annotations.Nullable;

/**
 * What the evaluator knows of the target: {@link io.github.conditionalrest.Validators}, made ready to be compared.
 *
 * @param exists whether there is a current representation
 * @param tag the current tag, or null where there is none
 * @param lastModified in whole seconds since the epoch, or {@link HttpDate#NONE}
 * @param now the second in which the state was told
 */
record State(boolean exists, @Nullable CurrentTag tag, long lastModified, long now) {

    /**
     * Whether no change can have followed within the second of the date, so that the date tells states apart as a
     * strong validator does (RFC 9110 §8.8.2.2). It holds from the first moment in which the clock shows another
     * second.
     */
    boolean dateIsStrong() {
        return lastModified < now;
    }
}

package io.github.conditionalrest.examples.races;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not be in a history.
 *
 * @param version the version or the write that it is about
 * @param text for a reader
 */
record Finding(Kind kind, String resource, String version, String text) {

    /** What is wrong. */
    enum Kind {
        /** A write took effect, and what came after it does not build on it. */
        LOST_UPDATE,
        /** Two writes took effect that name the same version as the one they replaced. */
        REPLACED_TWICE,
        /** The chain leads to a version, or a count, that no write can have made. */
        BROKEN_CHAIN,
        /** A write that was refused, or never sent, is in the resource all the same. */
        REFUSED_BUT_DONE,
        /** One tag for the contents of two writes, or two tags for one. */
        AMBIGUOUS_TAG,
        /** An answer tells of an older version than another that came before the request was sent. */
        BACK_IN_TIME
    }

    static Finding lost(Event write, @Nullable Event by) {
        Content content = Objects.requireNonNull(write.sent());
        return new Finding(
                Kind.LOST_UPDATE,
                write.resource(),
                content.write(),
                "the " + (write.isAcknowledged() ? "acknowledged" : "observed") + " write " + content.write()
                        + " of writer " + write.writer() + " on " + write.process() + ", which replaced "
                        + content.replaces() + ", is gone: "
                        + (by == null || by.sent() == null
                                ? "the resource has gone back to what was before it"
                                : "overwritten by " + by.sent().write() + " of writer " + by.writer() + " on "
                                        + by.process() + ", which replaced "
                                        + by.sent().replaces()));
    }

    @Override
    public String toString() {
        return kind + " in " + resource + ": " + text;
    }
}

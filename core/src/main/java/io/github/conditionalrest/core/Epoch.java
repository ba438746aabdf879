package io.github.conditionalrest.core;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when the data is what it is. A database that was restored gives versions out again, so every tag begins with
 * the epoch, and no modification date is before it: nothing that a client holds from before matches after (VAL-11).
 */
final class Epoch {

    /** Of data that was never restored: tags and dates are as they are. */
    static final Epoch NONE = new Epoch("", HttpDate.NONE);

    // No tag that is made from a version begins with it otherwise, since a version is not empty and holds none.
    private static final char MARK = ';';

    private final String prefix;
    private final long second;

    private Epoch(String prefix, long second) {
        this.prefix = prefix;
        this.second = second;
    }

    /**
     * The epoch that began at this time.
     *
     * @param time as ISO 8601 has it, with its offset: {@code 2026-11-21T23:00:00Z}
     * @param opaque makes it unreadable, or null where it may be read out of tags
     * @throws IllegalArgumentException if it is no such time
     */
    static Epoch of(String time, @Nullable OpaqueTags opaque) {
        long second;
        try {
            second = Instant.parse(time.strip()).getEpochSecond();
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(
                    "\"" + time
                            + "\" is no time such as 2026-11-21T23:00:00Z: give the time at which the service came up"
                            + " on the data that it has now, the same on every node, and leave it out where nothing was"
                            + " ever restored",
                    notATime);
        }
        // short, since it goes with every tag
        String text = Long.toString(second, Character.MAX_RADIX);
        return new Epoch(MARK + (opaque == null ? text : opaque.digest("", text)) + MARK, second);
    }

    /** What every tag begins with; empty where there is no epoch. */
    String prefix() {
        return prefix;
    }

    /** The opaque tag with the epoch, which it may have already, such as one that was sent before. */
    String tagged(String opaqueTag) {
        return opaqueTag.startsWith(prefix) ? opaqueTag : prefix + opaqueTag;
    }

    /**
     * A modification date, or the beginning of the epoch where that is later: what was restored became what it is then.
     */
    long notBefore(long lastModified) {
        return lastModified == HttpDate.NONE ? HttpDate.NONE : Math.max(lastModified, second);
    }

    /** The same of an instant, or null of none. */
    @Nullable
    Instant notBefore(@Nullable Instant lastModified) {
        return lastModified == null || lastModified.getEpochSecond() >= second
                ? lastModified
                : Instant.ofEpochSecond(second);
    }
}

package io.github.conditionalrest.tck.defects;

import io.github.conditionalrest.tck.catalogue.State;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A resource that stays as it is, whatever is written to it. */
record Pinned(boolean exists, @Nullable Tag tag, @Nullable Instant modified) {

    // Within a second, since a client is told whole ones only.
    private static final Instant CHANGED = Instant.parse("2023-11-14T22:13:20.700Z");

    /** The one that the last segment of the path names, or null where it names none. */
    static @Nullable Pinned at(String target) {
        String label = target.substring(target.lastIndexOf('/') + 1);
        return Arrays.stream(State.values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .map(Pinned::in)
                .orElse(null);
    }

    private static Pinned in(State state) {
        return switch (state) {
            case STRONG -> tagged("Current-1");
            case STRONG_DATED -> new Pinned(true, new Tag(false, "Current-2"), CHANGED);
            case STRONG_UNDATED -> tagged("Current-3");
            case WEAK -> new Pinned(true, new Tag(true, "Current-4"), null);
            case DATED -> new Pinned(true, null, CHANGED);
            case BARE -> new Pinned(true, null, null);
            case ABSENT -> new Pinned(false, null, null);
            case COMMA -> tagged("Current,5");
            case BACKSLASH -> tagged("Current\\6");
            case OBS_TEXT -> tagged("Curr\u00e9nt-7");
            case EMPTY_TAG -> tagged("");
            case SLASH_W -> tagged("W/Current-8");
        };
    }

    private static Pinned tagged(String opaque) {
        return new Pinned(true, new Tag(false, opaque), null);
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validators;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.Locale;

/** The state of a resource that stays as it is, whatever is written to it. */
enum PinnedState {
    STRONG,
    STRONG_DATED,
    STRONG_UNDATED,
    WEAK,
    DATED,
    BARE,
    ABSENT,
    COMMA,
    BACKSLASH,
    OBS_TEXT,
    EMPTY_TAG,
    SLASH_W;

    // Within a second, since a client is told whole ones only.
    private static final Instant CHANGED = Instant.parse("2023-11-14T22:13:20.700Z");

    /** The state that a path names, such as {@code strong-dated}. */
    static PinnedState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Validators validators() {
        return switch (this) {
            case STRONG -> tag("Current-1");
            case STRONG_DATED -> tag("Current-2").withLastModified(CHANGED);
            case STRONG_UNDATED -> tag("Current-3");
            case WEAK -> Validators.of(new EntityTag("Current-4", true));
            case DATED -> Validators.of(CHANGED);
            case BARE -> Validators.present();
            case ABSENT -> Validators.absent();
            case COMMA -> tag("Current,5");
            case BACKSLASH -> tag("Current\\6");
            case OBS_TEXT -> tag("Curr\u00e9nt-7");
            case EMPTY_TAG -> tag("");
            case SLASH_W -> tag("W/Current-8");
        };
    }

    private static Validators tag(String value) {
        return Validators.of(new EntityTag(value));
    }
}

package io.github.conditionalrest.tck.catalogue;

import java.util.Locale;

/** The state of a resource that an assertion is about. */
public enum State {
    /** Exists, with a strong entity tag; it may have a modification date. */
    STRONG,
    /** Exists, with a strong entity tag and a modification date. */
    STRONG_DATED,
    /** Exists, with a strong entity tag and no modification date. */
    STRONG_UNDATED,
    /** Exists, with a weak entity tag. */
    WEAK,
    /** Exists, with a modification date and no entity tag. */
    DATED,
    /** Exists, without validators. */
    BARE,
    /** Does not exist; PUT and POST would create it. */
    ABSENT,
    /** Exists, with a strong entity tag that contains a comma. */
    COMMA,
    /** Exists, with a strong entity tag that contains a backslash. */
    BACKSLASH,
    /** Exists, with a strong entity tag that contains bytes above 7F. */
    OBS_TEXT,
    /** Exists, with the strong entity tag {@code ""}. */
    EMPTY_TAG,
    /** Exists, with a strong entity tag that begins with {@code W/} inside its quotes. */
    SLASH_W;

    /** The name as it stands in the tables of the catalogue and in paths: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

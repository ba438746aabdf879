package io.github.conditionalrest.core;

import io.github.conditionalrest.Match;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current entity tag, with which a tag of a request field is compared in place.
 *
 * <p>A tag that the source gave is one text. A tag made from a version is that version with the name of a
 * representation behind it, {@code 7;application/json}, so that one state has a tag for each of its representations.
 * Behind the name there can be more, a language or a coding, that only the response tells.
 */
final class CurrentTag {

    /** Stands for a tag of another state. */
    static final int OTHER_STATE = -1;

    /** What gateways put behind a tag when they code the content on its way out. */
    private static final String[] CODING_SUFFIXES = {"--gzip", "-gzip", "-br", "-df"};

    private final String state;
    private final char lastOfState; // versions differ there, and dates; a quote if it is empty
    private final boolean weak;
    private final @Nullable List<String> names;
    private final @Nullable String selected;
    private final Match match;
    private @Nullable String field; // as it stands in one, made where a line could be it

    private CurrentTag(
            String state, boolean weak, @Nullable List<String> names, @Nullable String selected, Match match) {
        this.state = state;
        this.lastOfState = state.isEmpty() ? '"' : state.charAt(state.length() - 1);
        this.weak = weak;
        this.names = names;
        this.selected = selected;
        this.match = match;
    }

    /** One tag, whatever the representation. */
    static CurrentTag of(EntityTag tag, Match match) {
        return new CurrentTag(tag.getValue(), tag.isWeak(), null, null, match);
    }

    /**
     * A version in its representations.
     *
     * @param names of the representations; empty where they are not known, so that any counts
     * @param selected the name of the selected one, or null where it is not known yet
     */
    static CurrentTag ofVersion(String version, List<String> names, @Nullable String selected, Match match) {
        return new CurrentTag(version, false, names, selected, match);
    }

    /** Whether the line is the current tag and nothing else, which needs no parsing: the usual case. */
    boolean isEcho(String line, Comparison comparison) {
        if (field == null) {
            field = fieldIfLikely(line);
        }
        return line.equals(field) && (names == null || selected != null || !comparison.selectedOnly);
    }

    // Strings are compared in a few nanoseconds, and parts of them in many: whoever asks, asks for the whole.
    private @Nullable String fieldIfLikely(String line) {
        boolean likely = line.length() > state.length() && line.charAt(state.length()) == lastOfState;
        if (!likely || weak) {
            return null;
        }
        String name = names == null ? "" : selected == null && names.size() == 1 ? names.get(0) : selected;
        return name == null ? null : '"' + state + name + '"';
    }

    /**
     * Where the current state ends, if the opaque tag that begins at {@code from} begins with it; else
     * {@link #OTHER_STATE}. A state is of {@code etagc} only, so nobody has to look at it again.
     */
    int behindState(String line, int from) {
        int behind = from + state.length();
        boolean current =
                behind < line.length() && line.charAt(behind - 1) == lastOfState && line.startsWith(state, from);
        return current ? behind : OTHER_STATE;
    }

    /** Whether the opaque tag is current that begins with the current state and ends at {@code to}. */
    boolean matches(String line, int behindState, int to, boolean weakInField, Comparison comparison) {
        // A part is joined to the bytes that the client has, so If-Range stays exact (RFC 9110 §13.1.5).
        if (match == Match.VERSION && comparison != Comparison.STRONG_SELECTED) {
            return isNamed(line, behindState, to, comparison)
                    || isNamed(line, behindState, withoutCodingSuffix(line, behindState, to), comparison);
        }
        return !(comparison.strong && (weak || weakInField)) && isNamed(line, behindState, to, comparison);
    }

    private boolean isNamed(String line, int from, int to, Comparison comparison) {
        if (names == null) {
            return from == to;
        }
        if (comparison.selectedOnly) {
            return selected != null && to - from == selected.length() && line.startsWith(selected, from);
        }
        return isNamed(line, from, to, names);
    }

    private boolean isNamed(String line, int from, int to, List<String> known) {
        if (from == to) {
            return match == Match.VERSION;
        }
        if (known.isEmpty() || match == Match.VERSION) {
            return line.charAt(from) == ';';
        }
        for (int i = 0; i < known.size(); i++) {
            int behind = from + known.get(i).length();
            if (behind <= to && line.startsWith(known.get(i), from) && (behind == to || isPart(line.charAt(behind)))) {
                return true;
            }
        }
        return false;
    }

    // a language or a coding, or a parameter of the media type that only the response has
    private static boolean isPart(char c) {
        return c == ';' || c == '+';
    }

    private static int withoutCodingSuffix(String line, int from, int to) {
        for (String suffix : CODING_SUFFIXES) {
            int at = to - suffix.length();
            if (at >= from && line.startsWith(suffix, at)) {
                return at;
            }
        }
        return to;
    }
}

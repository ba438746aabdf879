package io.github.conditionalrest.core;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Precondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads If-Match and If-None-Match: {@code "*" / #entity-tag} (RFC 9110 §13.1.1, §13.1.2), over all their lines in one
 * pass and in place. Nothing is allocated but for the exception that a malformed field ends in, and the text of the
 * current tag, once, where a line could be an echo of it.
 */
final class EntityTagField {

    /** Stands for a field that does not name one version which is a number. */
    static final long NO_VERSION = -1;

    private static final int DIGITS = 18; // of any of which a long has room

    private EntityTagField() {}

    /**
     * Whether the field names the current state: {@code *} names any that exists, a list names those that match.
     *
     * @param tag the current tag, or null where there is none
     * @throws MalformedPreconditionException if the field is not of its grammar, even where an element before the flaw
     *     matches
     */
    static boolean matches(
            Precondition field, List<String> lines, boolean exists, @Nullable CurrentTag tag, Comparison comparison) {
        if (lines.size() == 1) {
            String line = lines.get(0);
            if (tag != null && tag.isEcho(line, comparison)) {
                return true;
            }
            return isWildcard(line) ? exists : listMatches(field, line, tag, comparison);
        }
        // "multiple field lines with the same name [are] combined into one field line value" (RFC 9110 §5.3)
        boolean matched = false;
        for (int i = 0; i < lines.size(); i++) {
            matched |= listMatches(field, lines.get(i), tag, comparison);
        }
        return matched;
    }

    /**
     * Refuses a field that is not of its grammar.
     *
     * @throws MalformedPreconditionException as {@link #matches}
     */
    static void requireWellFormed(Precondition field, List<String> lines) {
        matches(field, lines, false, null, Comparison.WEAK_ANY); // which of the comparisons is all one without a tag
    }

    /** Whether the field is {@code *} and nothing else. */
    static boolean isWildcard(List<String> lines) {
        return lines.size() == 1 && isWildcard(lines.get(0));
    }

    /** Whether the field is present without any element: empty, or empty list elements only. */
    static boolean isBlank(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (int at = 0; at < line.length(); at++) {
                if (!isSeparator(line.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The number with which the one entity tag of the field begins behind its epoch, and which is its version if the
     * tag is one that the library made; {@link #NO_VERSION} where there are several tags, or the one begins otherwise,
     * as one of another epoch does.
     */
    static long versionIn(@Nullable List<String> lines, String epoch) {
        if (lines == null || lines.size() != 1) {
            return NO_VERSION;
        }
        String line = lines.get(0);
        int last = line.length() - 1;
        if (last < 2 || line.charAt(0) != '"' || line.indexOf('"', 1) != last) {
            return NO_VERSION;
        }
        int from = 1 + epoch.length();
        if (!line.startsWith(epoch, 1)) {
            return NO_VERSION;
        }
        long version = 0;
        int at = from;
        for (; at < last && line.charAt(at) >= '0' && line.charAt(at) <= '9'; at++) {
            version = version * 10 + (line.charAt(at) - '0');
        }
        return at == from || at > DIGITS + from ? NO_VERSION : version;
    }

    private static boolean isWildcard(String line) {
        boolean star = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '*' && !star) {
                star = true;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return star;
    }

    private static boolean listMatches(
            Precondition field, String line, @Nullable CurrentTag tag, Comparison comparison) {
        boolean matched = false;
        int end = line.length();
        int at = 0;
        while (true) {
            // "A recipient MUST parse and ignore a reasonable number of empty list elements" (RFC 9110 §5.6.1.2)
            boolean separated = at == 0;
            while (at < end && isSeparator(line.charAt(at))) {
                separated |= line.charAt(at) == ',';
                at++;
            }
            if (at == end) {
                return matched;
            }
            // weak = %s"W/" (RFC 9110 §8.8.3), so a small w is no weak tag
            boolean weak = line.charAt(at) == 'W' && line.startsWith("/\"", at + 1);
            if (!separated || !(weak || line.charAt(at) == '"')) {
                throw malformed(field, line, at);
            }
            int from = weak ? at + 3 : at + 1;
            int behindState = tag == null ? CurrentTag.OTHER_STATE : tag.behindState(line, from);
            int close = Math.max(from, behindState);
            while (close < end && isEtagc(line.charAt(close))) {
                close++;
            }
            if (close == end || line.charAt(close) != '"') {
                throw malformed(field, line, close);
            }
            matched |= tag != null
                    && behindState != CurrentTag.OTHER_STATE
                    && tag.matches(line, behindState, close, weak, comparison);
            at = close + 1;
        }
    }

    private static MalformedPreconditionException malformed(Precondition field, String line, int at) {
        return new MalformedPreconditionException(Advice.onMalformed(field, line, at), field);
    }

    // OWS = *( SP / HTAB ) around the commas of a list (RFC 9110 §5.6.1, §5.6.3)
    private static boolean isSeparator(char c) {
        return c == ',' || c == ' ' || c == '\t';
    }

    // etagc = %x21 / %x23-7E / obs-text (RFC 9110 §8.8.3). A backslash is an ordinary character, and so is a comma.
    // Obs-text is whatever the runtime decodes a byte beyond ASCII to.
    private static boolean isEtagc(char c) {
        return (c >= '#' && c <= '~') || c == '!' || c > 0x7F;
    }
}

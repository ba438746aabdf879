package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;

import io.github.conditionalrest.MalformedPreconditionException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one place that knows RFC 9110 §13.2.2: a pure function of method, fields and current state. */
final class Evaluator {

    private static final String IF_RANGE = "If-Range";

    private Evaluator() {}

    /**
     * Evaluates in the order of RFC 9110 §13.2.2.
     *
     * @throws MalformedPreconditionException if If-Match, or on a method other than GET and HEAD If-None-Match, is
     *     malformed
     */
    static Evaluation evaluate(String method, PreconditionFields fields, State state) {
        // "a server MUST ignore the conditional request header fields [...] when received with a request method that
        // does not involve the selection or modification of a selected representation, such as CONNECT, OPTIONS, or
        // TRACE" (§13.2.1)
        if (!selectsRepresentation(method)) {
            return Evaluation.PROCEED;
        }
        List<String> ifMatch = fields.ifMatch();
        if (ifMatch != null) {
            // Step 1: "if true, continue to step 3 [...] if false, respond 412 (Precondition Failed)"
            if (!EntityTagField.matches(IF_MATCH, ifMatch, state.exists(), state.tag(), Comparison.STRONG_ANY)) {
                return Evaluation.IF_MATCH_FALSE;
            }
        } else if (state.lastModified() != HttpDate.NONE) {
            // Step 2: "When recipient is the origin server, If-Match is not present, and If-Unmodified-Since is
            // present". "A recipient MUST ignore the If-Unmodified-Since header field if the resource does not have a
            // modification date available" (§13.1.4), or "if the received field value is not a valid HTTP-date".
            long date = HttpDate.parse(fields.ifUnmodifiedSince(), state.now());
            if (date != HttpDate.NONE && state.lastModified() > date) {
                return Evaluation.IF_UNMODIFIED_SINCE_FALSE;
            }
        }
        List<String> ifNoneMatch = fields.ifNoneMatch();
        if (ifNoneMatch != null) {
            // Step 3: "if false for GET/HEAD, respond 304 (Not Modified); if false for other methods, respond 412"
            if (isRead(method)) {
                return namesSelected(ifNoneMatch, state) ? Evaluation.NOT_MODIFIED_BY_TAG : Evaluation.PROCEED;
            }
            return EntityTagField.matches(IF_NONE_MATCH, ifNoneMatch, state.exists(), state.tag(), Comparison.WEAK_ANY)
                    ? Evaluation.IF_NONE_MATCH_FALSE
                    : Evaluation.PROCEED;
        }
        // Step 4: "When the method is GET or HEAD, If-None-Match is not present, and If-Modified-Since is present"
        if (state.lastModified() != HttpDate.NONE && isRead(method)) {
            long date = HttpDate.parse(fields.ifModifiedSince(), state.now());
            if (date != HttpDate.NONE && state.lastModified() <= date) {
                return Evaluation.NOT_MODIFIED_BY_DATE;
            }
        }
        return Evaluation.PROCEED;
    }

    /** Whether a Range field may be honoured: step 5 of RFC 9110 §13.2.2. */
    static boolean rangeApplies(MultivaluedMap<String, String> fields, State state) {
        List<String> lines = fields.get(IF_RANGE);
        // "A recipient of an If-Range header field MUST ignore the Range header field if the If-Range condition
        // evaluates as false" (§13.1.5); several lines or a malformed one can only be false
        if (lines == null || lines.isEmpty()) {
            return true;
        }
        if (lines.size() > 1) {
            return false;
        }
        String value = lines.get(0).strip();
        if (value.endsWith("\"")) {
            return isCurrentTag(value, state.tag());
        }
        // "the HTTP-date validator [must be] strong [...] and exactly matches the Last-Modified field" (§13.1.5)
        return state.lastModified() != HttpDate.NONE
                && state.dateIsStrong()
                && state.lastModified() == HttpDate.parse(value, state.now());
    }

    /**
     * Refuses a field that would be refused when it is evaluated.
     *
     * @throws MalformedPreconditionException as {@link #evaluate}
     */
    static void requireWellFormed(String method, PreconditionFields fields) {
        if (fields.ifMatch() != null) {
            EntityTagField.requireWellFormed(IF_MATCH, fields.ifMatch());
        }
        if (fields.ifNoneMatch() != null && !isRead(method)) {
            EntityTagField.requireWellFormed(IF_NONE_MATCH, fields.ifNoneMatch());
        }
    }

    /** Whether the method selects or modifies a representation, so that preconditions mean anything on it. */
    static boolean selectsRepresentation(String method) {
        return switch (method) {
            case "OPTIONS", "TRACE", "CONNECT" -> false;
            default -> true;
        };
    }

    /** Whether an unchanged representation is answered 304 (GET and HEAD) and not 412. */
    static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static boolean namesSelected(List<String> ifNoneMatch, State state) {
        try {
            return EntityTagField.matches(
                    IF_NONE_MATCH, ifNoneMatch, state.exists(), state.tag(), Comparison.WEAK_SELECTED);
        } catch (MalformedPreconditionException ignored) {
            return false; // a read without its cache is right, only slower, so it is not refused for a malformed field
        }
    }

    // an entity-tag of If-Range is one tag, so a list or * is not true
    private static boolean isCurrentTag(String value, @Nullable CurrentTag tag) {
        int last = value.length() - 1;
        if (tag == null || !value.startsWith("\"") || value.indexOf('"', 1) != last) {
            return false;
        }
        int behindState = tag.behindState(value, 1);
        return behindState != CurrentTag.OTHER_STATE
                && tag.matches(value, behindState, last, false, Comparison.STRONG_SELECTED);
    }
}

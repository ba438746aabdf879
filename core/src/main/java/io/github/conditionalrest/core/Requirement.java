package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_MODIFIED_SINCE;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Precondition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request must carry (RFC 6585 §3).
 *
 * @param alternatives of which one is enough; empty where nothing is required
 * @param wildcard whether {@code If-Match: *} is enough
 */
record Requirement(List<Precondition> alternatives, boolean wildcard) {

    private static final Requirement NOTHING = new Requirement(List.of(), true);
    private static final Requirement OF_CREATING_METHOD =
            new Requirement(List.of(IF_MATCH, IF_UNMODIFIED_SINCE, IF_NONE_MATCH), true);
    private static final Requirement OF_CHANGING_METHOD = new Requirement(List.of(IF_MATCH, IF_UNMODIFIED_SINCE), true);

    /** What a method requires of which nothing else is said (REQ-2). */
    static Requirement of(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE", "CONNECT" -> NOTHING;
            case "PROPFIND", "REPORT", "SEARCH", "QUERY" -> NOTHING; // registered as safe
            case "PUT", "POST" -> OF_CREATING_METHOD;
            default -> OF_CHANGING_METHOD;
        };
    }

    /** The precondition by which a request guards its write, whatever the policy, or null where it has none. */
    static @Nullable Precondition carriedBy(String method, MultivaluedMap<String, String> fields, long now) {
        return OF_CREATING_METHOD.metBy(method, PreconditionFields.of(method, fields), true, now);
    }

    /** The same with or without the wildcard. */
    Requirement withWildcard(boolean accepted) {
        return accepted == wildcard ? this : new Requirement(alternatives, accepted);
    }

    /**
     * What a client is told to send.
     *
     * @param dated whether the resource has a modification date, as far as is known; without one no date is evaluated
     */
    List<Precondition> accepted(boolean dated) {
        return dated || alternatives.equals(List.of(IF_UNMODIFIED_SINCE))
                ? alternatives
                : alternatives.stream()
                        .filter(alternative -> alternative != IF_UNMODIFIED_SINCE)
                        .toList();
    }

    /** Whether a request may create the resource, so that it can be conditional on its absence (EVAL-6). */
    boolean allowsCreation() {
        return alternatives.contains(IF_NONE_MATCH);
    }

    /**
     * The alternative that the request carries, or null where it carries none. A field counts only if it will be
     * evaluated and guards (REQ-4).
     *
     * @param dated whether the resource has a modification date, as far as is known
     */
    @Nullable
    Precondition metBy(String method, PreconditionFields fields, boolean dated, long now) {
        if (fields.ifMatch() != null && alternatives.contains(IF_MATCH) && guards(fields.ifMatch())) {
            return IF_MATCH;
        }
        if (dated && alternatives.contains(IF_UNMODIFIED_SINCE) && isPastDate(fields.ifUnmodifiedSince(), now)) {
            return IF_UNMODIFIED_SINCE;
        }
        List<String> ifNoneMatch = fields.ifNoneMatch();
        if (ifNoneMatch != null && alternatives.contains(IF_NONE_MATCH)) {
            boolean guards =
                    Evaluator.isRead(method) ? isEvaluatedOnRead(ifNoneMatch) : EntityTagField.isWildcard(ifNoneMatch);
            return guards ? IF_NONE_MATCH : null;
        }
        boolean byDate = alternatives.contains(IF_MODIFIED_SINCE)
                && HttpDate.parse(fields.ifModifiedSince(), now) != HttpDate.NONE;
        return byDate ? IF_MODIFIED_SINCE : null;
    }

    private boolean guards(List<String> ifMatch) {
        return !EntityTagField.isBlank(ifMatch) && (wildcard || !EntityTagField.isWildcard(ifMatch));
    }

    private static boolean isEvaluatedOnRead(List<String> ifNoneMatch) {
        try {
            EntityTagField.requireWellFormed(IF_NONE_MATCH, ifNoneMatch);
            return !EntityTagField.isBlank(ifNoneMatch);
        } catch (MalformedPreconditionException ignored) {
            return false;
        }
    }

    // A date that is still to come cannot be one that the client was given, and nothing could make it false.
    private static boolean isPastDate(@Nullable List<String> lines, long now) {
        long date = HttpDate.parse(lines, now);
        return date != HttpDate.NONE && date <= now;
    }
}

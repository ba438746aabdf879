package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_MODIFIED_SINCE;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;

import io.github.conditionalrest.Precondition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/** Tells a client how to succeed: "responses [...] SHOULD explain how to resubmit the request" (RFC 6585 §3). */
final class Advice {

    /** How much of a field is quoted. */
    private static final int QUOTED = 40;

    private Advice() {}

    /**
     * Whether the request has nothing that was meant as a precondition, so that the advice is the same for all such.
     */
    static boolean isOfNothingSent(PreconditionFields fields) {
        return fields.ifMatch() == null
                && fields.ifUnmodifiedSince() == null
                && fields.ifNoneMatch() == null
                && !fields.all().containsKey(IF_MODIFIED_SINCE.fieldName())
                && !fields.all().containsKey("ETag")
                && !fields.all().containsKey("If-Range");
    }

    /** Why nothing in the request meets the requirement, and the steps to take. */
    static String onRequired(
            String method, MultivaluedMap<String, String> fields, Requirement requirement, boolean dated) {
        List<String> sentences = new ArrayList<>();
        boolean byDate = PreconditionFields.lines(fields, IF_MATCH) == null
                && PreconditionFields.lines(fields, IF_UNMODIFIED_SINCE) != null;
        if (byDate && !dated) {
            sentences.add("If-Unmodified-Since was not evaluated, since this resource has no modification date.");
        } else {
            addWrongField(sentences, method, fields, requirement);
        }
        sentences.add(method + " requires a precondition here.");
        addSteps(sentences, method, requirement, dated);
        return String.join(" ", sentences);
    }

    /**
     * What a false precondition means, and what to do now.
     *
     * @param byDate whether the date is the only way, since the tag is weak and so never satisfies If-Match
     */
    static String onFailed(Precondition precondition, boolean exists, boolean byDate) {
        if (precondition == IF_NONE_MATCH) {
            return "If-None-Match is false: the resource exists already, or has the entity tag that was sent. GET it, and"
                    + " repeat the request with its "
                    + next(byDate) + " if it is to be changed.";
        }
        if (!exists) {
            return precondition.fieldName() + " is false: the resource does not exist, or not any more.";
        }
        String why = byDate && precondition == IF_MATCH
                ? "the entity tag of this resource is weak, and a weak one never satisfies If-Match."
                : "the resource has changed since, or the value is not of this resource.";
        return precondition.fieldName() + " is false: " + why
                + " GET it again, apply the change to what it is now, and repeat the request with the new "
                + next(byDate) + ".";
    }

    /** What a lost race means to a client that sent no precondition. */
    static String onConflict() {
        return "Another request changed the resource at the same time, and this one has changed nothing. GET it again, apply"
                + " the change to what it is now, and repeat the request, best with the new ETag in If-Match.";
    }

    private static String next(boolean byDate) {
        return byDate ? "Last-Modified in If-Unmodified-Since" : "ETag in If-Match";
    }

    /** What is wrong with a field, and how it is written. */
    static String onMalformed(Precondition field, String line, int at) {
        String excerpt = line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "...";
        return field.fieldName() + ": " + excerpt + " is malformed at position " + (at + 1) + ": " + flaw(line, at);
    }

    private static String flaw(String line, int at) {
        if (at >= line.length()) {
            return "the closing double quote of an entity tag is missing.";
        }
        char c = line.charAt(at);
        if (c == '*') {
            return "* stands alone, without entity tags, commas or a second field line.";
        }
        if (line.startsWith("w/", at)) {
            return "the W/ of a weak entity tag is written with a capital W.";
        }
        return "expected entity tags like \"x\" or W/\"x\", separated by commas, with neither white space nor control"
                + " characters inside the quotes; found " + String.format("U+%04X", (int) c) + ".";
    }

    private static void addWrongField(
            List<String> sentences, String method, MultivaluedMap<String, String> fields, Requirement requirement) {
        List<String> ifMatch = PreconditionFields.lines(fields, IF_MATCH);
        if (ifMatch != null) {
            if (EntityTagField.isBlank(ifMatch)) {
                sentences.add("If-Match is empty.");
            } else if (EntityTagField.isWildcard(ifMatch) && !requirement.wildcard()) {
                sentences.add(
                        "`If-Match: *` is not accepted here, since it asserts only that the resource exists, not that"
                                + " it is unchanged.");
            } else {
                sentences.add("If-Match is not accepted here.");
            }
        } else if (PreconditionFields.lines(fields, IF_UNMODIFIED_SINCE) != null) {
            sentences.add(
                    requirement.alternatives().contains(IF_UNMODIFIED_SINCE)
                            ? "If-Unmodified-Since does not hold exactly one valid HTTP-date of the past, like"
                                    + " `Sun, 06 Nov 1994 08:49:37 GMT`, and was ignored."
                            : "If-Unmodified-Since is not accepted here.");
        } else if (!Evaluator.isRead(method)) {
            addReadFieldOnWrite(sentences, method, fields);
        }
    }

    private static void addReadFieldOnWrite(
            List<String> sentences, String method, MultivaluedMap<String, String> fields) {
        List<String> ifNoneMatch = PreconditionFields.lines(fields, IF_NONE_MATCH);
        if (ifNoneMatch != null && !EntityTagField.isBlank(ifNoneMatch)) {
            sentences.add(
                    EntityTagField.isWildcard(ifNoneMatch)
                            ? "`If-None-Match: *` asserts that the resource does not exist, and " + method
                                    + " creates none here."
                            : "An entity tag in If-None-Match does not protect a write: If-Match was meant.");
        } else if (PreconditionFields.lines(fields, IF_MODIFIED_SINCE) != null) {
            sentences.add("If-Modified-Since means nothing on " + method + ": If-Unmodified-Since was meant.");
        } else if (fields.containsKey("ETag")) {
            sentences.add("ETag is a field of responses: its value belongs in If-Match.");
        } else if (fields.containsKey("If-Range")) {
            sentences.add("If-Range belongs to a GET with Range: If-Match was meant.");
        }
    }

    private static void addSteps(List<String> sentences, String method, Requirement requirement, boolean dated) {
        List<Precondition> accepted = requirement.alternatives();
        if (accepted.contains(IF_MATCH)) {
            sentences.add("GET the resource, take the ETag of the response, and repeat the " + method
                    + " with that value in If-Match.");
        }
        if (accepted.contains(IF_UNMODIFIED_SINCE) && dated) {
            sentences.add((accepted.contains(IF_MATCH) ? "Or s" : "GET the resource and s")
                    + "end its Last-Modified in If-Unmodified-Since.");
        }
        if (accepted.contains(IF_NONE_MATCH)) {
            sentences.add(
                    Evaluator.isRead(method)
                            ? "Send the entity tags that you hold in If-None-Match."
                            : "To create it, send `If-None-Match: *`.");
        }
        if (accepted.contains(IF_MODIFIED_SINCE)) {
            sentences.add("Send the Last-Modified that you hold in If-Modified-Since.");
        }
    }
}

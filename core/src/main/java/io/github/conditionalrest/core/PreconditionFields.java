package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_MODIFIED_SINCE;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;

import io.github.conditionalrest.Precondition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field lines of a request that may be evaluated, each looked up once; null where a field is absent, or is to be
 * ignored beside another one.
 *
 * @param all the fields of the request
 * @param ifUnmodifiedSince "MUST ignore If-Unmodified-Since if the request contains an If-Match header field" (RFC 9110
 *     §13.1.4)
 * @param ifModifiedSince "MUST ignore If-Modified-Since if the request contains an If-None-Match header field [or] the
 *     method is neither GET nor HEAD" (RFC 9110 §13.1.3)
 */
record PreconditionFields(
        MultivaluedMap<String, String> all,
        @Nullable List<String> ifMatch,
        @Nullable List<String> ifUnmodifiedSince,
        @Nullable List<String> ifNoneMatch,
        @Nullable List<String> ifModifiedSince) {

    static PreconditionFields of(String method, MultivaluedMap<String, String> fields) {
        List<String> ifMatch = lines(fields, IF_MATCH);
        List<String> ifNoneMatch = lines(fields, IF_NONE_MATCH);
        boolean dateOfRead = ifNoneMatch == null && Evaluator.isRead(method);
        return new PreconditionFields(
                fields,
                ifMatch,
                ifMatch == null ? lines(fields, IF_UNMODIFIED_SINCE) : null,
                ifNoneMatch,
                dateOfRead ? lines(fields, IF_MODIFIED_SINCE) : null);
    }

    /** The line of If-Match where that is all that there is to evaluate, or null. */
    @Nullable
    String ifMatchAlone() {
        return ifMatch != null && ifMatch.size() == 1 && ifNoneMatch == null && ifModifiedSince == null
                ? ifMatch.get(0)
                : null;
    }

    /** The lines of the field, or null where it is absent. */
    static @Nullable List<String> lines(MultivaluedMap<String, String> fields, Precondition field) {
        List<String> lines = fields.get(field.fieldName());
        return lines == null || lines.isEmpty() ? null : lines;
    }
}

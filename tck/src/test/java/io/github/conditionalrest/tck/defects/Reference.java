package io.github.conditionalrest.tck.defects;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers as RFC 9110 §13 and the rules ask, in steps small enough for a defect to replace one. */
class Reference {

    /** What the preconditions of a request come to. */
    enum Outcome {
        PROCEED,
        NOT_MODIFIED,
        FAILED
    }

    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH = "If-None-Match";
    static final String IF_MODIFIED_SINCE = "If-Modified-Since";
    static final String IF_UNMODIFIED_SINCE = "If-Unmodified-Since";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS");

    private final TagGrammar tags;
    private final DateGrammar dates;

    Reference() {
        this(new TagGrammar(), new DateGrammar());
    }

    Reference(TagGrammar tags) {
        this(tags, new DateGrammar());
    }

    Reference(DateGrammar dates) {
        this(new TagGrammar(), dates);
    }

    private Reference(TagGrammar tags, DateGrammar dates) {
        this.tags = tags;
        this.dates = dates;
    }

    Reply answer(Call call) throws IOException {
        Pinned resource = Pinned.at(call.target());
        if (resource == null) {
            return Reply.of(404);
        }
        if (!METHODS.contains(call.method())) {
            return Reply.of(405);
        }
        if (!selectsRepresentation(call.method())) {
            return Reply.of(204).with("Allow", String.join(", ", METHODS));
        }
        try {
            return answer(call, resource);
        } catch (MalformedException e) {
            return malformed(call, String.valueOf(e.getMessage()));
        }
    }

    Reply answer(Call call, Pinned resource) throws IOException {
        if (isRequired(call, resource) && !isMet(call, resource)) {
            return required(call, resource);
        }
        call.readEntity();
        // §13.2.1: not where the answer without them "would have been a status code other than a 2xx or 412"
        boolean counts = resource.exists() || mayCreate(call.method());
        return switch (counts ? evaluate(call, resource) : Outcome.PROCEED) {
            case PROCEED -> performed(call, resource);
            case NOT_MODIFIED -> notModified(call, resource);
            case FAILED -> failed(call, resource);
        };
    }

    // ---- what is required

    boolean selectsRepresentation(String method) {
        return !method.equals("OPTIONS");
    }

    boolean isRequired(Call call, Pinned resource) {
        return !call.isRead();
    }

    boolean mayCreate(String method) {
        return method.equals("PUT") || method.equals("POST");
    }

    boolean isMet(Call call, Pinned resource) {
        boolean ifMatch = call.has(IF_MATCH);
        if (ifMatch && satisfies(tagList(call, IF_MATCH))) {
            return true;
        }
        if (!ifMatch && call.has(IF_UNMODIFIED_SINCE) && dateSatisfies(call, resource)) {
            return true;
        }
        return call.has(IF_NONE_MATCH) && absenceSatisfies(call, tagList(call, IF_NONE_MATCH));
    }

    boolean satisfies(TagList ifMatch) {
        return !ifMatch.isBlank();
    }

    boolean dateSatisfies(Call call, Pinned resource) {
        Instant date = date(call, IF_UNMODIFIED_SINCE);
        return resource.modified() != null && date != null && hasPassed(date);
    }

    boolean hasPassed(Instant date) {
        return !date.isAfter(Instant.now());
    }

    boolean absenceSatisfies(Call call, TagList ifNoneMatch) {
        return mayCreate(call.method()) && ifNoneMatch.wildcard();
    }

    // ---- §13.2.2

    Outcome evaluate(Call call, Pinned resource) {
        if (call.has(IF_MATCH)) {
            if (!ifMatch(call, resource)) {
                return Outcome.FAILED;
            }
        } else if (!ifUnmodifiedSince(call, resource)) {
            return Outcome.FAILED;
        }
        return evaluateRest(call, resource);
    }

    Outcome evaluateRest(Call call, Pinned resource) {
        if (call.has(IF_NONE_MATCH)) {
            return ifNoneMatch(call, resource) ? Outcome.PROCEED : onFalseIfNoneMatch(call);
        }
        return call.isRead() && !ifModifiedSince(call, resource) ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
    }

    Outcome onFalseIfNoneMatch(Call call) {
        return call.isRead() ? Outcome.NOT_MODIFIED : Outcome.FAILED;
    }

    boolean ifMatch(Call call, Pinned resource) {
        TagList list = tagList(call, IF_MATCH);
        return list.wildcard() ? wildcardMatches(call, resource) : anyMatches(list, resource);
    }

    boolean wildcardMatches(Call call, Pinned resource) {
        return resource.exists();
    }

    boolean anyMatches(TagList list, Pinned resource) {
        Tag current = resource.tag();
        return current != null && list.tags().stream().anyMatch(tag -> matchesStrongly(tag, current, resource));
    }

    boolean ifNoneMatch(Call call, Pinned resource) {
        TagList list;
        try {
            list = tagList(call, IF_NONE_MATCH);
        } catch (MalformedException e) {
            return onMalformedIfNoneMatch(call, e);
        }
        if (list.wildcard()) {
            return !wildcardMatches(call, resource);
        }
        Tag current = resource.tag();
        return current == null || list.tags().stream().noneMatch(tag -> matchesWeakly(tag, current, call));
    }

    boolean onMalformedIfNoneMatch(Call call, MalformedException malformed) {
        if (call.isRead()) {
            return true;
        }
        throw malformed;
    }

    boolean matchesStrongly(Tag sent, Tag current, Pinned resource) {
        return !sent.weak() && !current.weak() && isSame(sent.opaque(), current.opaque());
    }

    boolean matchesWeakly(Tag sent, Tag current, Call call) {
        return isSame(sent.opaque(), current.opaque());
    }

    boolean isSame(String sent, String current) {
        return sent.equals(current);
    }

    boolean ifUnmodifiedSince(Call call, Pinned resource) {
        Instant date = date(call, IF_UNMODIFIED_SINCE);
        Instant modified = modified(resource);
        return date == null || modified == null || isUnmodified(modified, date);
    }

    boolean ifModifiedSince(Call call, Pinned resource) {
        Instant date = date(call, IF_MODIFIED_SINCE);
        Instant modified = modified(resource);
        return date == null || modified == null || isModified(modified, date);
    }

    boolean isUnmodified(Instant modified, Instant date) {
        return !modified.isAfter(date);
    }

    boolean isModified(Instant modified, Instant date) {
        return modified.isAfter(date);
    }

    @Nullable
    Instant modified(Pinned resource) {
        Instant modified = resource.modified();
        return modified == null ? null : modified.truncatedTo(ChronoUnit.SECONDS);
    }

    TagList tagList(Call call, String field) {
        return tags.read(call.lines(field));
    }

    @Nullable
    Instant date(Call call, String field) {
        return dates.read(call.lines(field));
    }

    // ---- responses

    Reply performed(Call call, Pinned resource) {
        return switch (call.method()) {
            case "GET", "HEAD" -> resource.exists() ? read(call, resource) : Reply.of(404);
            case "PUT", "POST" -> Reply.of(resource.exists() ? 204 : 201);
            default -> Reply.of(resource.exists() ? 204 : 404);
        };
    }

    Reply read(Call call, Pinned resource) {
        return withValidators(Reply.of(200), resource).content("text/plain", "pinned");
    }

    Reply notModified(Call call, Pinned resource) {
        return withValidators(Reply.of(304), resource);
    }

    final Reply withValidators(Reply bare, Pinned resource) {
        Reply reply = bare.with("Cache-Control", "no-cache");
        if (resource.tag() != null) {
            reply = reply.with("ETag", resource.tag());
        }
        Instant modified = resource.modified();
        return modified == null
                ? reply
                : reply.with("Last-Modified", DateGrammar.IMF_FIXDATE.format(modified.atOffset(ZoneOffset.UTC)));
    }

    Reply required(Call call, Pinned resource) {
        List<String> fields = new ArrayList<>(List.of(IF_MATCH, IF_UNMODIFIED_SINCE));
        if (mayCreate(call.method())) {
            fields.add(IF_NONE_MATCH);
        }
        return problem(call, 428, "Precondition Required", advice(call), fields)
                .with("Precondition-Required", String.join(", ", fields))
                .with("Cache-Control", "no-store");
    }

    String advice(Call call) {
        String steps = "GET the resource, take its ETag, and repeat the " + call.method() + " with it in If-Match.";
        if (call.has(IF_NONE_MATCH)) {
            return "If-None-Match does not protect a write: If-Match was meant. " + steps;
        }
        if (call.has(IF_MODIFIED_SINCE)) {
            return "If-Modified-Since means nothing on a write: If-Unmodified-Since was meant. " + steps;
        }
        return call.has("If-Range") ? "If-Range goes with Range: If-Match was meant. " + steps : steps;
    }

    Reply failed(Call call, Pinned resource) {
        return problem(call, 412, "Precondition Failed", "It has changed: GET it again.", List.of());
    }

    Reply malformed(Call call, String value) {
        String field = call.has(IF_MATCH) ? IF_MATCH : IF_NONE_MATCH;
        return problem(call, 400, "Malformed Precondition", field + ": " + value + " is no list of tags", List.of());
    }

    Reply problem(Call call, int status, String title, String detail, List<String> required) {
        if (String.join(",", call.lines("Accept")).startsWith("application/problem+xml")) {
            String xml = "<problem xmlns=\"urn:ietf:rfc:7807\"><detail>" + detail + "</detail></problem>";
            return Reply.of(status).content("application/problem+xml", xml);
        }
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "https://www.rfc-editor.org/rfc/rfc9110")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (!required.isEmpty()) {
            problem.add("required", Json.createArrayBuilder(required));
        }
        return Reply.of(status)
                .content("application/problem+json", problem.build().toString());
    }
}

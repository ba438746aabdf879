package io.github.conditionalrest.core;

import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a response, as far as preconditions have to do with them. */
final class ResponseFields {

    private static final Logger LOG = System.getLogger("io.github.conditionalrest");

    // What describes content that is no longer there: "a sender SHOULD NOT generate representation metadata other
    // than the above listed fields" in a 304 (RFC 9110 §15.4.5)
    private static final List<String> OF_CONTENT = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_DISPOSITION,
            "Content-Range");

    // What a refusal must not take over from the success that it replaces; a 412 has no ETag, lest a client repeat
    // its request blindly with it (VAL-8), and no freshness, lest a cache hand the refusal to everybody.
    private static final List<String> OF_SUCCESS = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.EXPIRES,
            HttpHeaders.CONTENT_LOCATION,
            "Accept-Ranges");

    private final ContainerResponseContext response;
    private final MultivaluedMap<String, Object> fields;

    ResponseFields(ContainerResponseContext response) {
        this.response = response;
        this.fields = response.getHeaders();
    }

    boolean has(String name) {
        return fields.getFirst(name) != null;
    }

    void putIfAbsent(String name, String value) {
        if (!has(name)) {
            fields.putSingle(name, value);
        }
    }

    /** Puts what is not there yet. */
    void putValidators(@Nullable EntityTag tag, @Nullable Instant lastModified) {
        if (tag != null) {
            putIfAbsent(HttpHeaders.ETAG, EntityTags.toField(tag));
        }
        if (lastModified != null) {
            putIfAbsent(HttpHeaders.LAST_MODIFIED, HttpDate.format(lastModified.getEpochSecond()));
        }
    }

    /** The tag that the method set itself, or null where it set none that can be sent. */
    @Nullable
    Validators tagOfItsOwn() {
        EntityTag tag = tag(fields.getFirst(HttpHeaders.ETAG));
        try {
            return tag == null ? null : Validators.of(tag);
        } catch (IllegalArgumentException unsendable) {
            return null;
        }
    }

    /** The date that the method set itself, or null where it set none. */
    @Nullable
    Instant dateOfItsOwn() {
        try {
            Date lastModified = response.getLastModified();
            return lastModified == null ? null : lastModified.toInstant();
        } catch (RuntimeException unreadable) {
            return null; // what no runtime can read is the application's own, and no reason to fail
        }
    }

    /** Puts this tag in the place of that which is there. */
    void replaceTag(@Nullable EntityTag tag) {
        if (tag != null) {
            fields.putSingle(HttpHeaders.ETAG, EntityTags.toField(tag));
        }
    }

    /** Puts this date in the place of that which is there, or withholds it where it is null. */
    void replaceDate(@Nullable Instant date) {
        removeDate();
        putValidators(null, date);
    }

    /** Withholds a date that the method set too early. */
    void removeDate() {
        if (has(HttpHeaders.LAST_MODIFIED)) {
            fields.remove(HttpHeaders.LAST_MODIFIED);
        }
    }

    /** What a tag made from a version names the representation by, or null where the response has no content. */
    @Nullable
    String representation(Representations known) {
        MediaType type = response.getMediaType();
        String coding = Objects.toString(fields.getFirst(HttpHeaders.CONTENT_ENCODING), null);
        return type == null || isParts(type) ? null : known.nameOf(type, response.getLanguage(), coding);
    }

    // Whether the content is of another media type, or of a language, than the name says.
    private boolean isOtherThan(@Nullable String name, Representations known) {
        MediaType type = name == null ? null : response.getMediaType();
        return type != null
                && !isParts(type)
                && !known.nameOf(type, response.getLanguage(), null).equals(name);
    }

    // The parts of a representation in one body are not a representation of that media type (RFC 9110 §15.3.7).
    private static boolean isParts(MediaType type) {
        return type.getType().equalsIgnoreCase("multipart") && type.getSubtype().equalsIgnoreCase("byteranges");
    }

    /** What the application has set, of that which a 304 repeats. */
    Policy.FieldsOfSuccess ofSuccess(@Nullable String foreseen, Representations known) {
        boolean ofItsOwn =
                has(HttpHeaders.CACHE_CONTROL) || has(HttpHeaders.EXPIRES) || has(HttpHeaders.CONTENT_LOCATION);
        return new Policy.FieldsOfSuccess(ofItsOwn, isOtherThan(foreseen, known), vary());
    }

    void addToVary(String name) {
        List<String> vary = vary();
        boolean there = vary.stream().anyMatch(value -> value.equals("*") || value.equalsIgnoreCase(name));
        if (!there) {
            List<Object> all = new ArrayList<>(vary);
            all.add(name);
            fields.put(HttpHeaders.VARY, all);
        }
    }

    private List<String> vary() {
        List<Object> lines = fields.get(HttpHeaders.VARY);
        return lines == null
                ? List.of()
                : lines.stream()
                        .flatMap(line -> Arrays.stream(line.toString().split(",")))
                        .map(String::strip)
                        .toList();
    }

    void becomeNotModified() {
        closeEntity();
        response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
        response.setEntity(null);
        OF_CONTENT.forEach(fields::remove);
    }

    void become(Problem problem, List<MediaType> acceptable) {
        closeEntity();
        OF_CONTENT.forEach(fields::remove);
        OF_SUCCESS.forEach(fields::remove);
        fields.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        Response refusal = problem.toResponse(acceptable).build();
        response.setStatus(refusal.getStatus());
        response.setEntity(refusal.getEntity(), null, refusal.getMediaType());
    }

    // Nobody will write it any more, and so nobody else would close it.
    private void closeEntity() {
        if (response.getEntity() instanceof AutoCloseable entity) {
            try {
                entity.close();
            } catch (Exception e) {
                LOG.log(Level.DEBUG, "The entity that is not sent could not be closed", e);
            }
        }
    }

    private static @Nullable EntityTag tag(@Nullable Object field) {
        if (field == null || field instanceof EntityTag) {
            return (EntityTag) field;
        }
        String text = field.toString();
        boolean weak = text.startsWith("W/\"");
        int open = weak ? 2 : 0;
        int close = text.length() - 1;
        return close > open && text.charAt(open) == '"' && text.charAt(close) == '"'
                ? new EntityTag(text.substring(open + 1, close), weak)
                : null;
    }
}

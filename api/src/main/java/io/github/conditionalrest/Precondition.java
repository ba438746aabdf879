package io.github.conditionalrest;

/** A precondition that a request can carry (RFC 9110 §13.1). */
public enum Precondition {

    /** The selected representation has one of the listed entity tags (RFC 9110 §13.1.1). */
    IF_MATCH("If-Match"),

    /** The selected representation was not modified after the given second (RFC 9110 §13.1.4). */
    IF_UNMODIFIED_SINCE("If-Unmodified-Since"),

    /**
     * The selected representation has none of the listed entity tags (RFC 9110 §13.1.2). As a requirement of a method
     * other than GET and HEAD it is met by {@code *} alone: the resource must not exist yet.
     */
    IF_NONE_MATCH("If-None-Match"),

    /** The selected representation was modified after the given second (RFC 9110 §13.1.3); for GET and HEAD only. */
    IF_MODIFIED_SINCE("If-Modified-Since");

    private final String fieldName;

    Precondition(String fieldName) {
        this.fieldName = fieldName;
    }

    /** The name of the request field, for example {@code If-Match}. */
    public String fieldName() {
        return fieldName;
    }
}

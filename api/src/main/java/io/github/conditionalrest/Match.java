package io.github.conditionalrest;

/** How an entity tag in a request is compared with the current one. */
public enum Match {

    /** By the comparison functions of RFC 9110 §8.8.3.2: strong for If-Match and If-Range, weak for If-None-Match. */
    EXACT,

    /**
     * By the state that the tag names: {@code W/}, the representation that {@link Validators#ofVersion(long)} adds, and
     * the suffixes {@code -gzip}, {@code --gzip}, {@code -br} and {@code -df} are ignored. On GET and HEAD,
     * If-None-Match still has to name the selected representation, since a 304 must mean what the 200 would carry.
     * If-Range is compared as in {@link #EXACT}, since a part fits only the very same bytes.
     *
     * <p>For an API behind a proxy that compresses and weakens or renames the tags on the way out, so that no client
     * could ever send one back. It departs from the RFC's strong comparison and is never the default.
     */
    VERSION
}

package io.github.conditionalrest;

/** What evaluating the preconditions of a request came to (RFC 9110 §13.2.2). */
public enum Outcome {

    /** Nothing stands against performing the method: every precondition that applies is true, or there is none. */
    PROCEED,

    /** The client already has the selected representation: 304, for GET and HEAD only. */
    NOT_MODIFIED,

    /** A precondition is false: 412. */
    FAILED
}

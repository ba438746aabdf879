package io.github.conditionalrest.tck.catalogue;

/** An assertion cannot be tried here; the message says what is missing. */
public final class NotApplicableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is missing. */
    public NotApplicableException(String reason) {
        super(reason);
    }
}

package io.github.conditionalrest.tck.catalogue;

/** An assertion does not hold; the message says what was expected, and what came instead. */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String message) {
        super(message);
    }
}

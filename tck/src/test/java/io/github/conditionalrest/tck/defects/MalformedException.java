package io.github.conditionalrest.tck.defects;

/** A field is outside its grammar. */
final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedException(String value) {
        super(value);
    }
}

package io.github.conditionalrest.examples.documents;

/**
 * The id of an item, as it stands in the path.
 *
 * @param value what any database can have for a key
 */
public record Id(String value) {

    private static final int MAX_LENGTH = 200;

    /**
     * For the runtime, which answers 404 where this throws.
     *
     * @throws IllegalArgumentException if nothing can have this id
     */
    public Id {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("An id has at most " + MAX_LENGTH + " characters and no NUL");
        }
    }

    /** Whether there can be an item with this id. */
    static boolean isPossible(String value) {
        return value.length() <= MAX_LENGTH && value.indexOf('\0') < 0;
    }
}

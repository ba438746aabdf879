package io.github.conditionalrest.core;

import io.github.conditionalrest.Placeholder;

/** Stands here until the first real type does. */
public final class CorePlaceholder {

    private CorePlaceholder() {}

    /**
     * Tells the status code that asks for a precondition.
     *
     * @return 428
     */
    public static int status() {
        return Placeholder.status();
    }
}

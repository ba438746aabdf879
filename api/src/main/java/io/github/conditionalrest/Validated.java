package io.github.conditionalrest;

/**
 * An entity that tells its own validators. Where a {@link Conditional} method returns one, they go on the response, and
 * a GET of something unchanged is answered 304, without a source.
 */
public interface Validated {

    /**
     * The validators of this very state, as it is about to be written; never {@link Validators#absent()}.
     *
     * <p>Called at most once for each response, on the thread that writes it, and after the method has done its work:
     * what it throws makes the answer a 500, be it to a write that has succeeded.
     */
    Validators validators();
}

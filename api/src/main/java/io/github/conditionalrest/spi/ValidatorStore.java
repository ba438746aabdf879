package io.github.conditionalrest.spi;

import io.github.conditionalrest.Preconditions;

/**
 * A source that reads the very store that the method then writes, so that the write can compare for itself: a table
 * with a version column, a cache with an atomic operation.
 *
 * <p>Another request can write between the look-up and the method. So a method whose source is a store has to carry
 * what was found into its write, by {@link Preconditions#expected}, {@link Preconditions#expectedVersion} or another
 * {@link Preconditions#check} within the transaction. A success of one that did not is reported as
 * {@link Decision.Kind#UNGUARDED}.
 */
public interface ValidatorStore extends ValidatorSource {

    /**
     * Whether every write that names this store compares, so that the look-up before it may be left out: where If-Match
     * names one version, and that is a number, the request is let through on that version, and only the write finds out
     * whether it is the current one. If it was not, the store is asked once the method is done, for the difference
     * between 412 and 404.
     *
     * <p>It saves one look-up for each write that succeeds. In return a stale request is refused only by the write,
     * after its entity was read, and a method that forgets to compare is not guarded at all, though still reported.
     *
     * @return false, unless it is overridden
     */
    default boolean everyWriteCompares() {
        return false;
    }
}

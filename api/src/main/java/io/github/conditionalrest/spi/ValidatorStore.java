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
public interface ValidatorStore extends ValidatorSource {}

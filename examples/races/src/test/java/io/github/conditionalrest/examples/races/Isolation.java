package io.github.conditionalrest.examples.races;

import java.util.Locale;

/** How a transaction is isolated from others: the default of PostgreSQL, and one that refuses what was read before. */
enum Isolation {
    READ_COMMITTED,
    REPEATABLE_READ;

    /** As SQL spells it. */
    String sql() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

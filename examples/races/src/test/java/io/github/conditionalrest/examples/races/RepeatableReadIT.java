package io.github.conditionalrest.examples.races;

import org.junit.jupiter.api.DisplayName;

/** At the isolation REPEATABLE READ. */
@DisplayName("RACE-1, RACE-3, RACE-4 at REPEATABLE READ")
class RepeatableReadIT extends Races {

    RepeatableReadIT() {
        super(Isolation.REPEATABLE_READ);
    }
}

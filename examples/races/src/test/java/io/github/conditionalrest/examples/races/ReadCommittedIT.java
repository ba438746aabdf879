package io.github.conditionalrest.examples.races;

import org.junit.jupiter.api.DisplayName;

/** At the isolation READ COMMITTED. */
@DisplayName("RACE-1, RACE-3, RACE-4 at READ COMMITTED")
class ReadCommittedIT extends Races {

    ReadCommittedIT() {
        super(Isolation.READ_COMMITTED);
    }
}

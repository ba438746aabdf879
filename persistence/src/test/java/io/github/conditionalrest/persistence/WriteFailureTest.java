package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What {@link LostRaceShapesTest} cannot have thrown: Jersey itself would never come out of a circle. */
class WriteFailureTest {

    @Test
    void causesThatGoRoundInACircleEndTheSearch() {
        SQLException cause = new SQLException("no such table", "42S02");
        PersistenceException failure = new PersistenceException(cause);
        cause.initCause(failure);

        assertThat(WriteFailure.of(failure), is(WriteFailure.OTHER));
    }

    @Test
    void aLostRaceCountsMoreThanAConstraintBeforeIt() {
        SQLException duplicate = new SQLException("duplicate key", "23505");
        duplicate.initCause(new OptimisticLockException());

        assertThat(WriteFailure.of(duplicate), is(WriteFailure.LOST_RACE));
    }

    @Test
    void anExceptionWithoutAnSqlStateTellsNothing() {
        assertThat(WriteFailure.of(new SQLException("closed")), is(WriteFailure.OTHER));
    }
}

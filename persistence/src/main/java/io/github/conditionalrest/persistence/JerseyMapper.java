package io.github.conditionalrest.persistence;

import jakarta.annotation.Priority;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.ejb.EJBException;
import jakarta.data.exceptions.DataException;
import java.sql.SQLException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;

/**
 * The mappers as Jersey asks them first whether a failure is theirs, so that it goes on looking, also into the causes,
 * as if they were not there.
 */
final class JerseyMapper {

    private JerseyMapper() {}

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfPersistence extends LostRaceMapper.OfPersistence
            implements ExtendedExceptionMapper<PersistenceException> {
        OfPersistence() {
            super(false);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfRollback extends LostRaceMapper.OfRollback
            implements ExtendedExceptionMapper<RollbackException> {
        OfRollback() {
            super(false);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfTransactional extends LostRaceMapper.OfTransactional
            implements ExtendedExceptionMapper<TransactionalException> {
        OfTransactional() {
            super(false);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfEjb extends LostRaceMapper.OfEjb
            implements ExtendedExceptionMapper<EJBException> {
        OfEjb() {
            super(false);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfData extends LostRaceMapper.OfData
            implements ExtendedExceptionMapper<DataException> {
        OfData() {
            super(false);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfSql extends LostRaceMapper.OfSql
            implements ExtendedExceptionMapper<SQLException> {
        OfSql() {
            super(false);
        }
    }
}

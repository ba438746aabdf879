package io.github.conditionalrest.persistence;

import jakarta.annotation.Priority;
import jakarta.data.exceptions.DataException;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import org.glassfish.jersey.spi.ExceptionMappers;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * The mappers as Jersey asks them first whether a failure is theirs, so that it goes on looking, also into the causes,
 * as if they were not there.
 */
final class JerseyMapper {

    private static final int BEFORE_OTHERS = Priorities.USER - 1;

    private JerseyMapper() {}

    // Of several mappers of one class, Providers.getExceptionMapper tells the one with the highest number, which is the
    // library's own; ExceptionMappers tells the one that Jersey asks.
    private static @Nullable ExceptionMapper<? super Throwable> chosenFor(Throwable failure, LostRaceMapper<?> mapper) {
        return mapper.ofThisRequest(new Mappers()).mappers.findMapping(failure);
    }

    /** Takes them when they are needed: mappers are made before them. */
    static final class Mappers {
        @Context
        private ExceptionMappers mappers;
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfPersistence extends LostRaceMapper.OfPersistence
            implements ExtendedExceptionMapper<PersistenceException> {
        OfPersistence() {
            super(false);
        }

        @Override
        @Nullable
        ExceptionMapper<? super Throwable> chosenFor(Throwable failure) {
            return JerseyMapper.chosenFor(failure, this);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfRollback extends LostRaceMapper.OfRollback
            implements ExtendedExceptionMapper<RollbackException> {
        OfRollback() {
            super(false);
        }

        @Override
        @Nullable
        ExceptionMapper<? super Throwable> chosenFor(Throwable failure) {
            return JerseyMapper.chosenFor(failure, this);
        }
    }

    /**
     * Where there is CDI, Jersey has a mapper of its own for this exception, which throws it again, so that a lost race
     * would be 500. This one is asked before that, and so also before one of the application.
     */
    @Priority(BEFORE_OTHERS)
    static final class OfTransactional extends LostRaceMapper.OfTransactional
            implements ExtendedExceptionMapper<TransactionalException> {
        OfTransactional() {
            super(false);
        }

        @Override
        int priority() {
            return BEFORE_OTHERS;
        }

        @Override
        boolean isLeftToTheApplication() {
            // no lost race, so this mapper does not take it
            ExceptionMapper<?> next = chosenFor(new TransactionalException("Who maps this?", null));
            ExceptionMapper<?> general = chosenFor(new RuntimeException("And this?"));
            return next != null
                    && !next.getClass().getName().startsWith("org.glassfish.jersey.")
                    && (general == null || next.getClass() != general.getClass());
        }

        @Override
        @Nullable
        ExceptionMapper<? super Throwable> chosenFor(Throwable failure) {
            return JerseyMapper.chosenFor(failure, this);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfEjb extends LostRaceMapper.OfEjb implements ExtendedExceptionMapper<EJBException> {
        OfEjb() {
            super(false);
        }

        @Override
        @Nullable
        ExceptionMapper<? super Throwable> chosenFor(Throwable failure) {
            return JerseyMapper.chosenFor(failure, this);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfData extends LostRaceMapper.OfData implements ExtendedExceptionMapper<DataException> {
        OfData() {
            super(false);
        }

        @Override
        @Nullable
        ExceptionMapper<? super Throwable> chosenFor(Throwable failure) {
            return JerseyMapper.chosenFor(failure, this);
        }
    }

    @Priority(LostRaceMapper.BEHIND_OTHERS)
    static final class OfSql extends LostRaceMapper.OfSql implements ExtendedExceptionMapper<SQLException> {
        OfSql() {
            super(false);
        }

        @Override
        @Nullable
        ExceptionMapper<? super Throwable> chosenFor(Throwable failure) {
            return JerseyMapper.chosenFor(failure, this);
        }
    }
}

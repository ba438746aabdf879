package io.github.conditionalrest.persistence;

import io.github.conditionalrest.spi.FeatureExtension;
import jakarta.data.exceptions.DataException;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.FeatureContext;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;

/**
 * Maps every shape in which an optimistic-lock failure surfaces: 412 where the request carries a precondition that
 * guards, 409 where it does not (RACE-2). It comes into an application with the library's own feature.
 *
 * <p>An application's own mapper of the same exception takes precedence.
 */
public final class LostRaces implements FeatureExtension {

    /** For {@link java.util.ServiceLoader}. */
    public LostRaces() {}

    /** Registers a mapper for each of the exceptions that the class path has. */
    @Override
    public void extend(FeatureContext context) {
        String runtime = context.getClass().getName();
        boolean jersey = runtime.startsWith("org.glassfish.jersey.") && isThere(() -> ExtendedExceptionMapper.class);
        boolean cxf = runtime.startsWith("org.apache.cxf.");
        // Lambdas that return an Object: for a method reference, or to verify what a lambda returns, the mapper would
        // be loaded, and with it what it maps, before that is known to be there.
        register(
                context,
                () -> PersistenceException.class,
                jersey ? () -> new JerseyMapper.OfPersistence() : () -> new LostRaceMapper.OfPersistence(cxf));
        register(
                context,
                () -> RollbackException.class,
                jersey ? () -> new JerseyMapper.OfRollback() : () -> new LostRaceMapper.OfRollback(cxf));
        register(
                context,
                () -> TransactionalException.class,
                jersey ? () -> new JerseyMapper.OfTransactional() : () -> new LostRaceMapper.OfTransactional(cxf));
        register(
                context,
                () -> EJBException.class,
                jersey ? () -> new JerseyMapper.OfEjb() : () -> new LostRaceMapper.OfEjb(cxf));
        register(
                context,
                () -> DataException.class,
                jersey ? () -> new JerseyMapper.OfData() : () -> new LostRaceMapper.OfData(cxf));
        register(
                context,
                () -> SQLException.class,
                jersey ? () -> new JerseyMapper.OfSql() : () -> new LostRaceMapper.OfSql(cxf));
    }

    private static void register(FeatureContext context, Supplier<Class<?>> type, Supplier<Object> mapper) {
        if (isThere(type)) {
            LostRaceMapper<?> made = (LostRaceMapper<?>) mapper.get();
            context.register(made, made.priority());
        }
    }

    // A class that is named in the source is looked up when its name is reached.
    private static boolean isThere(Supplier<Class<?>> type) {
        try {
            return type.get() != null;
        } catch (LinkageError absent) {
            return false;
        }
    }
}

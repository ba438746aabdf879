package io.github.conditionalrest.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The two providers of Jakarta Persistence, each on a database of its own in memory. */
enum Provider {
    HIBERNATE,
    ECLIPSELINK;

    /** A database with an open factory, and the statements that were sent to it. */
    record Opened(EntityManagerFactory factory, List<String> statements) implements AutoCloseable {

        /** Runs this in a transaction of its own. */
        <T> T inTransaction(Function<EntityManager, T> work) {
            try (EntityManager entities = factory.createEntityManager()) {
                entities.getTransaction().begin();
                try {
                    T result = work.apply(entities);
                    entities.getTransaction().commit();
                    return result;
                } finally {
                    if (entities.getTransaction().isActive()) {
                        entities.getTransaction().rollback();
                    }
                }
            }
        }

        @Override
        public void close() {
            factory.close();
        }
    }

    Opened open() {
        return open("");
    }

    Opened open(String suffix) {
        List<String> statements = new CopyOnWriteArrayList<>();
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.jdbc.url", "jdbc:h2:mem:" + name() + suffix + ";DB_CLOSE_DELAY=0");
        properties.put("hibernate.session_factory.statement_inspector", (StatementInspector) statement -> {
            statements.add(statement);
            return statement;
        });
        String unit = name().toLowerCase(Locale.ROOT) + suffix;
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(unit, properties);
        factory.createEntityManager().close(); // EclipseLink makes the tables with the first one
        if (this == ECLIPSELINK) {
            factory.unwrap(Session.class).setSessionLog(new StatementLog(statements));
        }
        return new Opened(factory, statements);
    }

    /** Hears of statements as EclipseLink logs them. */
    private static final class StatementLog extends AbstractSessionLog {

        private final List<String> statements;

        StatementLog(List<String> statements) {
            this.statements = statements;
            setLevel(FINE);
        }

        @Override
        public void log(SessionLogEntry entry) {
            if (SQL.equals(entry.getNameSpace())) {
                statements.add(entry.getMessage());
            }
        }
    }
}

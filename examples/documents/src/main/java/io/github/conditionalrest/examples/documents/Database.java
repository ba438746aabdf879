package io.github.conditionalrest.examples.documents;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/** The database: its connections, its tables, and its transactions. */
final class Database implements AutoCloseable {

    /** As many as requests can use at once. */
    static final int CONNECTIONS = 10;

    /** What H2 needs to be a database like any other; PostgreSQL is one. */
    private static final Map<String, String> H2 = Map.of(
            "WRITE_DELAY", "0", // what was acknowledged has been written
            "LOCK_TIMEOUT", "10000",
            "DB_CLOSE_ON_EXIT", "FALSE"); // the server closes it, after the requests that are under way

    private static final String[] TABLES = {"""
        create table if not exists item (
            path varchar(300) primary key,
            version bigint not null,
            last_modified timestamp with time zone not null,
            content text)""", """
        create table if not exists label (
            id varchar(300) primary key,
            version bigint not null,
            content text)"""};

    /**
     * Somebody else has created the row in between; the transaction has seen what has changed since, which a database
     * refuses if it isolates more strictly than by default; a deadlock. Who starts again sees the change, and checks
     * its preconditions on it.
     */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40001", "40P01");

    private static final int MAX_TRIES = 20;

    private final HikariDataSource connections;
    private final EntityManagerFactory entities;

    private Database(HikariDataSource connections, EntityManagerFactory entities) {
        this.connections = connections;
        this.entities = entities;
    }

    /**
     * Connects, and creates the tables that are missing.
     *
     * @param url of JDBC
     * @throws IllegalStateException if the database does not answer; the message is for whoever gave the URL
     */
    static Database open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        if (isH2(url)) {
            config.setDataSourceProperties(properties(H2));
        }
        HikariDataSource connections;
        try {
            connections = new HikariDataSource(config);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "The database " + withoutSecrets(url) + " does not answer: "
                            + rootCause(failure).getMessage(),
                    failure);
        }
        try {
            createTables(connections);
            return new Database(connections, entities(connections, isH2(url)));
        } catch (SQLException | RuntimeException failure) {
            connections.close();
            throw new IllegalStateException(
                    "The database " + withoutSecrets(url) + " can't be used: " + failure.getMessage(), failure);
        }
    }

    DataSource connections() {
        return connections;
    }

    /** Does this in a transaction of Jakarta Persistence. */
    <T extends @Nullable Object> T inTransaction(Function<EntityManager, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return tryInTransaction(work);
            } catch (RuntimeException failure) {
                if (tries == MAX_TRIES || !(rootCause(failure) instanceof SQLException e && isWorthAnotherTry(e))) {
                    throw failure;
                }
            }
        }
    }

    private <T extends @Nullable Object> T tryInTransaction(Function<EntityManager, T> work) {
        try (EntityManager manager = entities.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(manager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Does this in a transaction of JDBC. */
    <T extends @Nullable Object> T onConnection(Work<T> work) throws SQLException {
        for (int tries = 1; ; tries++) {
            // What is not committed is rolled back when the connection returns to the pool.
            try (Connection connection = connections.getConnection()) {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException failure) {
                if (tries == MAX_TRIES || !isWorthAnotherTry(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    private static boolean isWorthAnotherTry(SQLException failure) {
        return WORTH_ANOTHER_TRY.contains(failure.getSQLState());
    }

    @Override
    public void close() {
        entities.close();
        connections.close();
    }

    private static void createTables(DataSource connections) throws SQLException {
        try {
            tryToCreateTables(connections);
        } catch (SQLException anotherNodeCreatesThem) {
            // Two that start at once may both find a table missing; PostgreSQL then fails the second one.
            tryToCreateTables(connections);
        }
    }

    private static void tryToCreateTables(DataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            connection.commit();
        }
    }

    // Without a persistence.xml, which an application server would take for its own.
    private static EntityManagerFactory entities(DataSource connections, boolean h2) {
        Configuration configuration = new Configuration().addAnnotatedClass(Item.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, connections);
        configuration.setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
        // What it would find out or generate by itself, which takes a good part of its time to start.
        configuration.setProperty(AvailableSettings.XML_MAPPING_ENABLED, false);
        configuration.setProperty("hibernate.boot.allow_jdbc_metadata_access", false);
        configuration.setProperty(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, h2 ? "H2" : "PostgreSQL");
        configuration.setProperty("hibernate.bytecode.provider", "none");
        return configuration.buildSessionFactory();
    }

    private static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    private static Properties properties(Map<String, String> entries) {
        Properties properties = new Properties();
        properties.putAll(entries);
        return properties;
    }

    // The rest of the URL may hold a password.
    private static String withoutSecrets(String url) {
        return url.split("[?;]", 2)[0];
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootCause(cause);
    }
}

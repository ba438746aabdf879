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

    private static final String[] TABLES = {
        """
        create table if not exists item (
            path varchar(300) primary key,
            version bigint not null,
            last_modified timestamp with time zone not null,
            content text)"""
    };

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
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(CONNECTIONS);
        if (url.startsWith("jdbc:h2:")) {
            config.setDataSourceProperties(properties(H2));
        }
        HikariDataSource connections;
        try {
            connections = new HikariDataSource(config);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "The database " + withoutSecrets(url) + " does not answer: " + rootCause(failure).getMessage(),
                    failure);
        }
        try {
            createTables(connections);
            return new Database(connections, entities(connections));
        } catch (SQLException | RuntimeException failure) {
            connections.close();
            throw new IllegalStateException(
                    "The database " + withoutSecrets(url) + " can't be used: " + failure.getMessage(), failure);
        }
    }

    DataSource connections() {
        return connections;
    }

    /** Does this in a transaction, of which each statement sees what was committed before it. */
    <T extends @Nullable Object> T inTransaction(Function<EntityManager, T> work) {
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
    private static EntityManagerFactory entities(DataSource connections) {
        Configuration configuration = new Configuration().addAnnotatedClass(Item.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, connections);
        configuration.setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
        configuration.setProperty(AvailableSettings.XML_MAPPING_ENABLED, false);
        return configuration.buildSessionFactory();
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

package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of our own, with its settings of durability as they are by default. */
interface Postgres extends AutoCloseable {

    String USER = "postgres";

    /** The most that two pools, their killed predecessors and ourselves could need at one time. */
    String CONNECTIONS = "300";

    /**
     * The one from the Maven repository, or where that has none for this platform, the one that is installed here.
     *
     * @param directory where it keeps its data; it is made anew
     */
    static Postgres start(Path directory) throws IOException, InterruptedException, SQLException {
        Postgres started =
                EmbeddedDatabase.isAvailable() ? EmbeddedDatabase.start(directory) : InstalledDatabase.start(directory);
        try {
            started.requireDurability();
            return started;
        } catch (SQLException | RuntimeException failure) {
            started.close();
            throw failure;
        }
    }

    /** Where it listens, on the loopback address. */
    int port();

    @Override
    void close() throws IOException;

    /** The address of a database for a program that brings its own driver. */
    default String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=" + USER;
    }

    /** A connection as the owner of all. */
    default Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    /** Makes a database whose transactions are isolated in that way unless they say otherwise. */
    default void create(String database, Isolation isolation) throws SQLException {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
            statement.execute(
                    "alter database " + database + " set default_transaction_isolation = '" + isolation.sql() + "'");
        }
    }

    /**
     * Has the database refuse every row that is written under another isolation, so that a pool or a framework which
     * sets one of its own does not go unnoticed. The service has to have made its tables by now.
     */
    default void insistOn(Isolation isolation, String database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create or replace function insist() returns trigger language plpgsql as $$
                    begin
                        if current_setting('transaction_isolation') <> '%1$s' then
                            raise exception 'written at %%, and not at %1$s', current_setting('transaction_isolation');
                        end if;
                        return null;
                    end $$""".formatted(isolation.sql()));
            for (String table : tables(statement)) {
                statement.execute("create or replace trigger insist after insert or update or delete on " + table
                        + " for each statement execute function insist()");
            }
        }
    }

    /** How many statements or transactions of others are under way. */
    default int underWay(String database) throws SQLException {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from pg_stat_activity where datname = '"
                        + database + "' and (state <> 'idle' or backend_xid is not null)")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Fails unless a commit is on the disk before it is confirmed: what a library for tests likes to switch off. */
    private void requireDurability() throws SQLException {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet value = statement.executeQuery("show " + setting)) {
                    value.next();
                    if (!value.getString(1).equals("on")) {
                        throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + value.getString(1)
                                + ", so that what it confirms need not be on the disk: leave it at the default");
                    }
                }
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "select format('%I.%I', schemaname, relname) from pg_stat_user_tables order by 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("The service has made no table");
        }
        return tables;
    }
}

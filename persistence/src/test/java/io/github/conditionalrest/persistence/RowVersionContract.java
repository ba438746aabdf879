package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.Http;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link RowVersionSource}, and a resource that writes by plain JDBC, over HTTP on a real database. */
abstract class RowVersionContract extends JerseyTest {

    @SuppressWarnings("NullAway.Init") // before the application starts
    private static volatile DataSource database;

    private static volatile int isolation;

    /** Of a table with one column for each type that a version may have; the test says which. */
    @UniqueVersions // LabelResource sees to that
    public static final class OfLabel extends RowVersionSource {

        public OfLabel() {
            super("select version from label where id = ?", "id", Long::valueOf);
        }

        @Override
        protected DataSource dataSource() {
            return database;
        }
    }

    @Path("labels/{id}")
    @Produces("text/plain")
    @Conditional(validators = OfLabel.class)
    public static class LabelResource {

        @GET
        public String read(@PathParam("id") long id) throws SQLException {
            try (Connection connection = connection();
                    PreparedStatement select = connection.prepareStatement("select text from label where id = ?")) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new NotFoundException();
                    }
                    return row.getString(1);
                }
            }
        }

        @PUT
        public void put(@PathParam("id") long id, String text, @BeanParam Preconditions preconditions)
                throws SQLException {
            try (Connection connection = connection()) {
                if (preconditions.expected().exists()) {
                    replace(connection, id, text, preconditions);
                } else {
                    create(connection, id, text, preconditions);
                }
            }
        }

        void replace(Connection connection, long id, String text, Preconditions preconditions) throws SQLException {
            String update = "update label set text = ?, version = version + 1 where id = ? and version = ?";
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                statement.setString(1, text);
                statement.setLong(2, id);
                statement.setLong(3, preconditions.expectedVersion());
                preconditions.confirm(statement.executeUpdate() == 1);
            }
        }

        void create(Connection connection, long id, String text, Preconditions preconditions) throws SQLException {
            String insert = "insert into label (id, version, text) values (?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.setLong(1, id);
                statement.setLong(2, System.currentTimeMillis()); // above all versions that the row has had before
                statement.setString(3, text);
                statement.executeUpdate();
            } catch (SQLException e) {
                preconditions.confirm(!"23505".equals(e.getSQLState())); // another one has created it
                throw e;
            }
        }

        @DELETE
        public void delete(@PathParam("id") long id, @BeanParam Preconditions preconditions) throws SQLException {
            try (Connection connection = connection();
                    PreparedStatement statement =
                            connection.prepareStatement("delete from label where id = ? and version = ?")) {
                statement.setLong(1, id);
                statement.setLong(2, preconditions.expectedVersion());
                preconditions.confirm(statement.executeUpdate() == 1);
            }
        }
    }

    @Path("labels/{id}/unless-there")
    @Conditional(validators = OfLabel.class)
    public static class CreatedLabelResource {

        @PUT
        public void create(@PathParam("id") long id, String text, @BeanParam Preconditions preconditions)
                throws SQLException {
            String insert = "insert into label (id, version, text) values (?, ?, ?) on conflict do nothing";
            try (Connection connection = connection();
                    PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.setLong(1, id);
                statement.setLong(2, System.currentTimeMillis());
                statement.setString(3, text);
                preconditions.confirm(statement.executeUpdate() == 1);
            }
        }
    }

    private static Connection connection() throws SQLException {
        Connection connection = database.getConnection();
        connection.setTransactionIsolation(isolation);
        return connection;
    }

    /** The database under test. */
    abstract DataSource database();

    /** What the database calls a type for bytes. */
    abstract String bytes();

    @Override
    protected Application configure() {
        database = database(); // without one, the source would stop the application
        return new ResourceConfig(LabelResource.class, CreatedLabelResource.class)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    @BeforeEach
    void createTable() throws SQLException {
        isolation = Connection.TRANSACTION_READ_COMMITTED;
        execute(
                "drop table if exists label",
                "create table label (id bigint primary key, version bigint not null, text varchar(99) not null)",
                "insert into label values (1, 7, 'old')");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Http http() {
        return new Http(getBaseUri());
    }

    private static Object[] oneOf(int ok, int refused) {
        List<Integer> answers = new ArrayList<>(Collections.nCopies(Race.CONTENDERS - 1, refused));
        answers.add(ok);
        return answers.toArray();
    }

    @ParameterizedTest
    @DisplayName("VAL-1: a version may have any type of which each value has a text")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\"',
            value = {
                "numeric(20) | 12345678901 | 12345678901",
                "timestamp | timestamp '2026-01-02 03:04:05.678901' | 2026-01-02%2003:04:05.678901",
                "uuid | 'b9e7ce5c-13a4-4f66-9fb0-5b1ce3cb1b3f' | b9e7ce5c-13a4-4f66-9fb0-5b1ce3cb1b3f",
                "varchar(9) | 'a b' | a%20b"
            })
    void aVersionMayHaveAnyType(String type, String value, String version) throws SQLException {
        execute("drop table label", "create table label (id bigint, version " + type + ")");
        execute("insert into label values (1, " + value + ")");

        assertThat(new OfLabel().current(Requests.toPath("id", "1")).version(), is(version));
    }

    @Test
    @DisplayName("VAL-1: bytes are shown in hexadecimal")
    void bytesAreShownInHexadecimal() throws SQLException {
        execute("drop table label", "create table label (id bigint, version " + bytes() + ")");
        try (Connection connection = database().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into label values (1, ?)")) {
            insert.setBytes(1, new byte[] {0, 127, -1});
            insert.executeUpdate();
        }

        assertThat(new OfLabel().current(Requests.toPath("id", "1")), is(Validators.ofVersion("007fff")));
    }

    @Test
    @DisplayName("SRC-2: a row without a version is present, no row is absent, and so is an id that is no number")
    void threeAnswers() throws SQLException {
        execute("drop table label", "create table label (id bigint, version bigint)");
        execute("insert into label values (1, null)");

        assertThat(new OfLabel().current(Requests.toPath("id", "1")), is(Validators.present()));
        assertThat(new OfLabel().current(Requests.toPath("id", "2")), is(Validators.absent()));
        assertThat(new OfLabel().current(Requests.toPath("id", "two")), is(Validators.absent()));
    }

    @Test
    @DisplayName("SRC-5: a row that comes back has no version that it had before, so nobody overwrites it unseen")
    void aRowThatComesBackHasNoTagThatItHadBefore() {
        assertThat(http().put("labels/2", "If-None-Match: *").status(), is(204));
        String tag = http().get("labels/2").field("ETag");
        assertThat(http().send("DELETE", "labels/2", "", "If-Match: " + tag).status(), is(204));
        assertThat(http().put("labels/2", "If-None-Match: *").status(), is(204));

        assertThat(http().get("labels/2", "If-None-Match: " + tag).status(), is(200));
        assertThat(http().put("labels/2", "If-Match: " + tag).status(), is(412));
    }

    @ParameterizedTest
    @DisplayName("RACE-1: of 8 writers with one If-Match exactly one changes the row, the others get 412")
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void oneOfTheWritersWrites(int level) throws Exception {
        isolation = level;
        for (int version = 7; version < 17; version++) {
            String tag = http().get("labels/1").field("ETag");
            assertThat(tag, is("\"" + version + ";text/plain\""));

            assertThat(
                    Race.run(contender ->
                            () -> http().put("labels/1", "If-Match: " + tag).status()),
                    containsInAnyOrder(oneOf(204, 412)));
        }
    }

    @ParameterizedTest
    @DisplayName("RACE-4: of 8 creations with If-None-Match: * exactly one creates the row, the others get 412")
    @ValueSource(strings = {"", "/unless-there"})
    void oneOfTheCreationsCreates(String how) throws Exception {
        for (int id = 2; id < 12; id++) {
            String path = "labels/" + id + how;
            assertThat(
                    Race.run(contender ->
                            () -> http().put(path, "If-None-Match: *").status()),
                    containsInAnyOrder(oneOf(204, 412)));
        }
    }
}

package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Labels, as rows with a version, by plain JDBC.
 *
 * <p>The filter has let the request through on a version, and the statement that writes compares with it. A row is
 * never deleted, so that its versions go on when the label is created anew: one without content is what remains.
 */
final class RowStore implements Store {

    /** The id of the row that stands for the collection, and that no label can have. */
    static final String COLLECTION = "";

    private static final String NOTHING = JsonObject.EMPTY_JSON_OBJECT.toString();

    private final Database database;

    RowStore(Database database) {
        this.database = database;
    }

    @Override
    public Validators current(@Nullable String id) throws SQLException {
        Row row = database.onConnection(connection -> select(connection, id == null ? COLLECTION : id));
        return row.content() == null ? Validators.absent() : Validators.ofVersion(row.version());
    }

    @Override
    public @Nullable Representation find(String id) throws SQLException {
        Row row = database.onConnection(connection -> select(connection, id));
        return row.content() == null ? null : representation(row.version(), row.content());
    }

    @Override
    public Representation collection() throws SQLException {
        return database.onConnection(connection -> {
            // First its version, then its members: what was added in between is then newer than the tag, never older.
            Row collection = select(connection, COLLECTION);
            return representation(collection.version(), members(connection));
        });
    }

    @Override
    public Written write(String id, Preconditions preconditions, Change change) throws SQLException {
        return preconditions.expected().exists()
                ? update(id, preconditions, change)
                : create(id, preconditions, change.of(null));
    }

    private Written update(String id, Preconditions preconditions, Change change) throws SQLException {
        long expected = preconditions.expectedVersion();
        return database.onConnection(connection -> {
            Row row = select(connection, id);
            preconditions.confirm(row.content() != null && row.version() == expected);
            JsonObject content = change.of(row.content());
            preconditions.confirm(replace(connection, id, Content.text(content), expected));
            return new Written(id, representation(expected + 1, content), false);
        });
    }

    private Written create(String id, Preconditions preconditions, JsonObject content) throws SQLException {
        return database.onConnection(connection -> {
            // Creations and deletions take turns at the collection, so that no two create the same label.
            membershipChanged(connection);
            Row row = select(connection, id);
            preconditions.confirm(row.content() == null);
            preconditions.confirm(put(connection, id, row, content));
            return new Written(id, representation(row.version() + 1, content), true);
        });
    }

    @Override
    public Written add(JsonObject content, Preconditions preconditions) throws SQLException {
        long expected = preconditions.expectedVersion();
        return database.onConnection(connection -> {
            preconditions.confirm(replace(connection, COLLECTION, NOTHING, expected));
            String id = UUID.randomUUID().toString();
            insert(connection, id, Content.text(content));
            return new Written(id, representation(Row.ABSENT.version() + 1, content), true);
        });
    }

    @Override
    public boolean remove(String id, Preconditions preconditions) throws SQLException {
        if (!preconditions.expected().exists()) {
            return false;
        }
        long expected = preconditions.expectedVersion();
        return database.onConnection(connection -> {
            membershipChanged(connection);
            preconditions.confirm(replace(connection, id, null, expected));
            return true;
        });
    }

    /** Makes the collection, with one label to read, unless it was there before. */
    void seed(String id, JsonObject content) throws SQLException {
        database.<@Nullable Void>onConnection(connection -> {
            if (select(connection, COLLECTION).content() == null) {
                insert(connection, COLLECTION, NOTHING);
                insert(connection, id, Content.text(content));
            }
            return null;
        });
    }

    // The guard: it finds the label in the expected version, or changes nothing.
    private static boolean replace(Connection connection, String id, @Nullable String content, long expected)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update label set content = ?, version = version + 1"
                        + " where id = ? and version = ? and content is not null")) {
            update.setString(1, content);
            update.setString(2, id);
            update.setLong(3, expected);
            return update.executeUpdate() == 1;
        }
    }

    private static void membershipChanged(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update label set version = version + 1 where id = ?")) {
            update.setString(1, COLLECTION);
            update.executeUpdate();
        }
    }

    private static boolean put(Connection connection, String id, Row old, JsonObject content) throws SQLException {
        if (old.equals(Row.ABSENT)) {
            insert(connection, id, Content.text(content));
            return true;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update label set content = ?, version = version + 1 where id = ? and content is null")) {
            update.setString(1, Content.text(content));
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }

    private static void insert(Connection connection, String id, String content) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into label (id, version, content) values (?, ?, ?)")) {
            insert.setString(1, id);
            insert.setLong(2, Row.ABSENT.version() + 1);
            insert.setString(3, content);
            insert.executeUpdate();
        }
    }

    private static Row select(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select version, content from label where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Row(row.getLong(1), parsed(row.getString(2))) : Row.ABSENT;
            }
        }
    }

    private static @Nullable JsonObject parsed(@Nullable String content) {
        return content == null ? null : Content.parsed(content);
    }

    private static JsonObject members(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select id from label where id <> '' and content is not null");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return Content.ofCollection(ids.stream());
    }

    /** A strong tag, which the library makes from the version, and no date. */
    private static Representation representation(long version, JsonObject content) {
        return new Representation(content, Validators.ofVersion(version));
    }

    private record Row(long version, @Nullable JsonObject content) {
        static final Row ABSENT = new Row(0, null);
    }
}

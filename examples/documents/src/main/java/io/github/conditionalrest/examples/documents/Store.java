package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The items of one kind, in one of the ways in which an application keeps its data.
 *
 * <p>A write is handed the preconditions of its request, and replaces the state on which they are true or none at all:
 * so it does not matter who else writes in between, on this node or on another one. What {@link Preconditions} throws
 * ends it, and nothing has changed.
 */
interface Store {

    /** The validators of an item, or of the collection where there is no id. */
    Validators current(@Nullable String id) throws SQLException;

    /** An item, or null where there is none. */
    @Nullable
    Representation find(String id) throws SQLException;

    /** The collection: which items there are, though not what is in them. */
    Representation collection() throws SQLException;

    /**
     * Replaces the content of an item, or creates it.
     *
     * @param change makes the new content of that which it replaces; may be called again if another write comes first
     */
    Written write(String id, Preconditions preconditions, Change change) throws SQLException;

    /**
     * Adds an item under an id of the store's choice.
     *
     * @param preconditions are on the collection
     */
    Written add(JsonObject content, Preconditions preconditions) throws SQLException;

    /** Removes an item; false where there is none. */
    boolean remove(String id, Preconditions preconditions) throws SQLException;

    /** Makes new content of the old one, which is null where there is none. */
    @FunctionalInterface
    interface Change {
        JsonObject of(@Nullable JsonObject content);
    }

    /** What a write has left behind. */
    record Written(String id, Representation now, boolean created) {}
}

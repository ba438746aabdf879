package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Configuration;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.cache.Cache;
import javax.sql.DataSource;

/**
 * A store for each kind.
 *
 * @param connections to the database in which they are, but for the previews
 */
record Stores(Store documents, Store labels, Store previews, Store vault, Store reports, DataSource connections) {

    /** The id under which each kind has something to read from the start. */
    static final String SEED = "welcome";

    /** The property of the application under which its resources find them, without an injector of any kind. */
    static final String PROPERTY = Stores.class.getName();

    /** Those of the application. */
    static Stores of(Configuration configuration) {
        if (configuration.getProperty(PROPERTY) instanceof Stores stores) {
            return stores;
        }
        throw new IllegalStateException(
                "The application has no property " + PROPERTY + ": start it as a DocumentsApplication.");
    }

    /** Those in this database, and previews in this cache, with something to read in each that is new. */
    static Stores in(Database database, Cache<String, String> cache, InstantSource clock) throws SQLException {
        RowStore labels = new RowStore(database);
        labels.seed(SEED, welcome());
        CacheStore previews = new CacheStore(cache, clock);
        previews.seed(SEED, welcome());
        return new Stores(
                entities(database, clock, "documents"),
                labels,
                previews,
                entities(database, clock, "vault"),
                entities(database, clock, "reports"),
                database.connections());
    }

    private static Store entities(Database database, InstantSource clock, String kind) {
        EntityStore store = new EntityStore(database, clock, kind);
        store.seed(SEED, welcome());
        return store;
    }

    private static JsonObject welcome() {
        return Json.createObjectBuilder()
                .add("title", "Welcome")
                .add("text", "Read me, take my ETag, and change me with it in If-Match.")
                .build();
    }
}

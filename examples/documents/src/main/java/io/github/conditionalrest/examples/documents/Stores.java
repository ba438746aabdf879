package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Configuration;
import java.time.InstantSource;

/** A store for each kind. */
record Stores(Store documents, Store labels, Store previews, Store vault, Store reports) {

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

    /** Those in this database, with something to read in each that is new. */
    static Stores in(Database database, InstantSource clock) {
        return new Stores(
                entities(database, clock, "documents"),
                entities(database, clock, "labels"),
                entities(database, clock, "previews"),
                entities(database, clock, "vault"),
                entities(database, clock, "reports"));
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

/**
 * Where the data lives: versions of rows, entities and cache entries, and what happens when a write finds another one.
 */
// JCache has no module descriptor, only a name in its manifest.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.conditionalrest.persistence {
    requires transitive io.github.conditionalrest.api;
    requires static transitive cache.api;
    requires static transitive java.sql;
    requires static org.jspecify;

    exports io.github.conditionalrest.persistence;
}

/**
 * Where the data lives: versions of rows, entities and cache entries, and what happens when a write finds another one.
 */
// Jersey and JCache name no modules of their own; where they are absent, nothing links them.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.conditionalrest.persistence {
    requires transitive io.github.conditionalrest.api;
    requires static transitive cache.api;
    requires static transitive jakarta.persistence;
    requires static transitive java.sql;
    requires static jakarta.annotation;
    requires static jakarta.data;
    requires static jakarta.ejb;
    requires static jakarta.transaction;
    requires static jersey.common;
    requires static org.jspecify;

    exports io.github.conditionalrest.persistence;

    provides io.github.conditionalrest.spi.EntityValidators with
            io.github.conditionalrest.persistence.EntityVersions;
    provides io.github.conditionalrest.spi.FeatureExtension with
            io.github.conditionalrest.persistence.LostRaces;
}

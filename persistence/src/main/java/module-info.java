/**
 * Where the data lives: versions of rows, entities and cache entries, and what happens when a write finds another one.
 */
@SuppressWarnings("requires-automatic") // Jersey names no modules; where it is absent, nothing links it
module io.github.conditionalrest.persistence {
    requires transitive io.github.conditionalrest.api;
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

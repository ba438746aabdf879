/** The portable implementation. */
module io.github.conditionalrest.core {
    requires transitive io.github.conditionalrest.api;
    requires static org.jspecify;

    exports io.github.conditionalrest.core;
}

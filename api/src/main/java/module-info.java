/** What applications compile against. */
module io.github.conditionalrest.api {
    requires transitive jakarta.ws.rs;
    requires static org.jspecify;

    exports io.github.conditionalrest;
}

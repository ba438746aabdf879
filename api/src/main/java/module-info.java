/** What applications compile against: the annotations, the validators, the helper, and the interfaces to implement. */
module io.github.conditionalrest.api {
    requires transitive jakarta.ws.rs;
    requires static transitive org.jspecify;

    exports io.github.conditionalrest;
    exports io.github.conditionalrest.spi;

    uses io.github.conditionalrest.spi.PreconditionEvaluator;
}

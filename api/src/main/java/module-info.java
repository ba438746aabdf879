/** What applications compile against: the annotations, the validators, the helper, and the interfaces to implement. */
module io.github.conditionalrest.api {
    requires transitive jakarta.ws.rs;
    requires static jakarta.cdi;
    requires static transitive org.jspecify;

    exports io.github.conditionalrest;
    exports io.github.conditionalrest.spi;

    uses io.github.conditionalrest.spi.PreconditionEvaluator;

// No "provides" for ForgottenImplementation: without CDI on the module path, nothing would start. Servers have
// archives on the class path, and find it by META-INF/services.
}

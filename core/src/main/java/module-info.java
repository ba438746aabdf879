/** The portable implementation. An application registers {@code ConditionalFeature}, or lets its runtime find it. */
module io.github.conditionalrest.core {
    requires transitive io.github.conditionalrest.api;
    requires static jakarta.annotation;
    requires java.xml;
    requires static org.jspecify;

    exports io.github.conditionalrest.core;

    uses io.github.conditionalrest.core.RuntimeBinding;
    uses io.github.conditionalrest.spi.EntityValidators;
    uses io.github.conditionalrest.spi.FeatureExtension;
    uses io.github.conditionalrest.spi.PreconditionListener;

    provides io.github.conditionalrest.spi.PreconditionEvaluator with
            io.github.conditionalrest.core.Rfc9110Evaluator;
    provides jakarta.ws.rs.core.Feature with
            io.github.conditionalrest.core.ConditionalFeature;
}

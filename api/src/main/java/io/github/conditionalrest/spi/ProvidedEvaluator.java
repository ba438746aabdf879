package io.github.conditionalrest.spi;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Holds the evaluator of the class path, which does not change while the application runs. */
final class ProvidedEvaluator {

    private static final @Nullable PreconditionEvaluator FOUND = ServiceLoader.load(
                    PreconditionEvaluator.class, PreconditionEvaluator.class.getClassLoader())
            .findFirst()
            .orElse(null);

    private ProvidedEvaluator() {}

    static PreconditionEvaluator get() {
        if (FOUND == null) {
            throw new IllegalStateException("No implementation of " + PreconditionEvaluator.class.getName()
                    + " was found: add the dependency io.github.conditionalrest:conditional-rest-jersey-impl on Jersey,"
                    + " conditional-rest-resteasy-impl on RESTEasy, conditional-rest-cxf-impl on CXF, or"
                    + " conditional-rest-core on another runtime");
        }
        return FOUND;
    }
}

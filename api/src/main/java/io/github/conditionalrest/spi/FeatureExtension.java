package io.github.conditionalrest.spi;

import jakarta.ws.rs.core.FeatureContext;
import java.util.ServiceLoader;

/**
 * What another module adds to an application together with the guard, on whatever runtime and however the guard itself
 * got there. Found by {@link ServiceLoader}; a runtime that looks for features as services, and one that does not, or
 * has been told not to, then do the same.
 */
@FunctionalInterface
public interface FeatureExtension {

    /** Registers components, once for each application on a server; never on a client. */
    void extend(FeatureContext context);
}

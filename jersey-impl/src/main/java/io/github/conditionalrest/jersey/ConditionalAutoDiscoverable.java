package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.ConditionalFeature;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Has Jersey find the feature even where {@code jakarta.ws.rs.loadServices} or its own discovery is switched off. */
@ConstrainedTo(RuntimeType.SERVER)
public final class ConditionalAutoDiscoverable implements ForcedAutoDiscoverable {

    /** For Jersey. */
    public ConditionalAutoDiscoverable() {}

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(ConditionalFeature.class)) {
            context.register(new ConditionalFeature());
        }
    }
}

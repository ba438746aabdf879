package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.ExactRequest;
import io.github.conditionalrest.core.RuntimeBinding;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.spi.metadata.ResourceClassProcessor;
import org.jboss.resteasy.spi.util.PickConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Sources with the injection of RESTEasy or of CDI, checks when the application is deployed, an exact {@code Request},
 * and a request context that a resource method can see.
 */
public final class ResteasyBinding implements RuntimeBinding {

    /** For {@link java.util.ServiceLoader}. */
    public ResteasyBinding() {}

    @Override
    public @Nullable Sources sources(FeatureContext context) {
        try {
            return context.getConfiguration() instanceof ResteasyProviderFactory factory && isWhole()
                    ? new ResteasySources(factory)
                    : null;
        } catch (LinkageError withoutResteasy) {
            return null; // an archive for several servers may carry the bindings of them all
        }
    }

    // Open Liberty shows applications one package of its RESTEasy, and not these: half a binding would end deployments.
    private static boolean isWhole() {
        return Stream.of(ResteasyContext.class, ResourceClassProcessor.class, PickConstructor.class)
                .allMatch(Objects::nonNull);
    }

    @Override
    public void bind(FeatureContext context, Preparation preparation) {
        context.register(new StartupPreparation(preparation));
        boolean exact = ExactRequest.isWanted(context.getConfiguration());
        // before every filter of the application, so that these see the exact one too
        context.register(new RequestContexts(exact), Integer.MIN_VALUE);
    }
}

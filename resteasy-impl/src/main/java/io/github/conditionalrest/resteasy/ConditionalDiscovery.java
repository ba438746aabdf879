package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.ConditionalFeature;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResteasyDeployment;

/**
 * Has RESTEasy find the feature even where {@code jakarta.ws.rs.loadServices} is switched off, or where a deployment
 * has no {@code Application}.
 *
 * <p>RESTEasy registers what is listed as {@code jakarta.ws.rs.ext.Providers} first of all, when the properties and the
 * components of the application are not there yet. So this only asks to be followed by what comes after them.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class ConditionalDiscovery implements Feature {

    /** For RESTEasy. */
    public ConditionalDiscovery() {}

    @Override
    public boolean configure(FeatureContext context) {
        try {
            return follow(context);
        } catch (LinkageError hidden) {
            return false; // Open Liberty shows applications little of its RESTEasy; there, services are looked for
        }
    }

    @SuppressWarnings("rawtypes") // as RESTEasy declares it
    private static boolean follow(FeatureContext context) {
        ResteasyDeployment deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
        if (deployment == null || deployment.getProviderFactory() != context.getConfiguration()) {
            return false; // a client, maybe one that is made within a request
        }
        List<Class> last = deployment.getActualProviderClasses();
        if (!last.contains(AfterInstances.class)) {
            last.add(AfterInstances.class);
        }
        return true;
    }

    /** Is registered as a class, which RESTEasy does after all instances. */
    @ConstrainedTo(RuntimeType.SERVER)
    public static final class AfterInstances implements Feature {

        /** For RESTEasy. */
        public AfterInstances() {}

        // Not registered but run: whoever registers the feature as a class, RESTEasy's services among them, comes
        // later, finds it done, and is not warned of it.
        @Override
        public boolean configure(FeatureContext context) {
            return new ConditionalFeature().configure(context);
        }
    }
}

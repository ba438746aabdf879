package io.github.conditionalrest.jersey;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.core.ExactRequest;
import io.github.conditionalrest.core.RuntimeBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.InjectionManagerProvider;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.internal.inject.InjectionManagerSupplier;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.spi.ExceptionMappers;
import org.jspecify.annotations.Nullable;

/** Sources with the injection of Jersey or of CDI, checks when the application starts, and an exact {@code Request}. */
public final class JerseyBinding implements RuntimeBinding {

    /** For {@link java.util.ServiceLoader}. */
    public JerseyBinding() {}

    @Override
    public @Nullable Sources sources(FeatureContext context) {
        try {
            return context instanceof InjectionManagerSupplier ? new JerseySources(injection(context)) : null;
        } catch (LinkageError withoutJersey) {
            return null; // an archive for several servers may carry the bindings of them all
        }
    }

    @Override
    public void bind(FeatureContext context, Preparation preparation) {
        context.register(new StartupPreparation(preparation));
        context.register(new PreconditionsParameter());
        if (ExactRequest.isWanted(context.getConfiguration())) {
            ExactRequestBinding.bind(context, injection(context));
        }
    }

    // Of several mappers of one class, Providers of Jersey tell the last, and not the one that goes by their
    // priorities.
    @Override
    public Mappers mappers(FeatureContext context) {
        InjectionManager injection = injection(context);
        return thrown -> injection.getInstance(ExceptionMappers.class).findMapping(thrown);
    }

    // A resource that is made by Resource.Builder may name the annotation among its bindings.
    @Override
    public boolean isBound(ContainerRequestContext request) {
        if (request.getUriInfo() instanceof ExtendedUriInfo matched) {
            ResourceMethod method = matched.getMatchedResourceMethod();
            return method != null && method.getNameBindings().contains(Conditional.class);
        }
        return false;
    }

    private static InjectionManager injection(FeatureContext context) {
        return InjectionManagerProvider.getInjectionManager(context);
    }
}

package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.metadata.ResourceBuilder;
import org.jboss.resteasy.spi.metadata.ResourceClass;
import org.jboss.resteasy.spi.metadata.ResourceClassProcessor;
import org.jboss.resteasy.spi.metadata.ResourceLocator;
import org.jspecify.annotations.Nullable;

/**
 * Prepares every method of the resource model, and those of the sub-resources that a locator's return type tells.
 *
 * <p>RESTEasy shows it each resource class when the providers are registered, and what it throws stops the deployment.
 * The class of a sub-resource that no type tells is shown with its first request, and what is wrong ends that.
 */
final class StartupPreparation implements ResourceClassProcessor {

    private final Preparation preparation;
    private final Set<Class<?>> followed = ConcurrentHashMap.newKeySet();

    StartupPreparation(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public ResourceClass process(ResourceClass resource) {
        ResteasyDeployment deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
        Class<?> application = applicationOf(deployment);
        for (ResourceLocator method : resource.getResourceMethods()) {
            preparation.prepare(application, resource.getClazz(), method.getMethod());
        }
        for (ResourceLocator locator : resource.getResourceLocators()) {
            preparation.prepare(application, resource.getClazz(), locator.getMethod());
            follow(locator.getReturnType(), deployment);
        }
        return resource;
    }

    private static Class<?> applicationOf(@Nullable ResteasyDeployment deployment) {
        Application application = deployment == null ? null : deployment.getApplication();
        return application == null ? Application.class : application.getClass();
    }

    // The builder shows what it has built to this processor.
    private void follow(Class<?> subResource, @Nullable ResteasyDeployment deployment) {
        if (deployment != null && followed.add(subResource)) {
            ResourceBuilder builder = deployment.getProviderFactory().getResourceBuilder();
            builder.getLocatorFromAnnotations(subResource);
        }
    }
}

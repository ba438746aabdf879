package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.metadata.ResourceClass;
import org.jboss.resteasy.spi.metadata.ResourceClassProcessor;

/**
 * Prepares every method and locator of the resource model.
 *
 * <p>RESTEasy shows it each resource class when the providers are registered, and what it throws stops the deployment.
 * The class of a sub-resource that no type tells is shown with its first request, and what is wrong ends that.
 */
final class StartupPreparation implements ResourceClassProcessor {

    private final Preparation preparation;

    StartupPreparation(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public ResourceClass process(ResourceClass resource) {
        Class<?> application = application();
        Stream.of(resource.getResourceMethods(), resource.getResourceLocators())
                .flatMap(Arrays::stream)
                .forEach(method -> preparation.prepare(application, resource.getClazz(), method.getMethod()));
        return resource;
    }

    private static Class<?> application() {
        ResteasyDeployment deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
        Application application = deployment == null ? null : deployment.getApplication();
        return application == null ? Application.class : application.getClass();
    }
}

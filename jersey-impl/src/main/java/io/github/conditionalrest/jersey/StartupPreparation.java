package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;

/**
 * Prepares every method and locator of the resource model, behind all who change it.
 *
 * <p>By then everything can be injected, and what it throws stops the application. A listener of application events
 * would see the same model, but with one of those Jersey makes an event of each request.
 */
@Priority(Integer.MAX_VALUE)
final class StartupPreparation implements ModelProcessor {

    private final Preparation preparation;

    StartupPreparation(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        prepare(applicationOf(configuration), model.getResources());
        return model;
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        return model;
    }

    // Jersey wraps the application, and a container or a test framework may have wrapped it before.
    private static Class<?> applicationOf(Configuration configuration) {
        Application application = (Application) configuration;
        while (application instanceof ResourceConfig wrapper && wrapper.getApplication() != wrapper) {
            application = wrapper.getApplication();
        }
        return application.getClass();
    }

    private void prepare(Class<?> application, List<Resource> resources) {
        for (Resource resource : resources) {
            resource.getAllMethods().forEach(method -> prepare(application, method.getInvocable()));
            prepare(application, resource.getChildResources());
        }
    }

    private void prepare(Class<?> application, Invocable method) {
        preparation.prepare(application, method.getHandler().getHandlerClass(), method.getHandlingMethod());
    }
}

package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import jakarta.ws.rs.core.Application;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Prepares every method and locator of the resource model.
 *
 * <p>It waits for the first moment in which everything can be injected, and what it throws still stops the application.
 */
final class StartupPreparation implements ApplicationEventListener {

    private final Preparation preparation;

    StartupPreparation(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        if (event.getType() == ApplicationEvent.Type.INITIALIZATION_APP_FINISHED) {
            prepare(
                    applicationOf(event.getResourceConfig()),
                    event.getResourceModel().getResources());
        }
    }

    @Override
    public @Nullable RequestEventListener onRequest(RequestEvent event) {
        return null;
    }

    // Jersey wraps the application, and a container or a test framework may have wrapped it before.
    private static Class<?> applicationOf(ResourceConfig config) {
        Application application = config.getApplication();
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

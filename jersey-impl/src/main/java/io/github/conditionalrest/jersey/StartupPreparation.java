package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import io.github.conditionalrest.core.RuntimeBinding.Shown;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
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
            List<Shown> methods = new ArrayList<>();
            addMethods(event.getResourceModel().getResources(), methods);
            preparation.prepare(applicationOf(event.getResourceConfig()), methods);
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

    private static void addMethods(List<Resource> resources, List<Shown> methods) {
        for (Resource resource : resources) {
            for (ResourceMethod method : resource.getAllMethods()) {
                Invocable invoked = method.getInvocable();
                methods.add(new Shown(invoked.getHandler().getHandlerClass(), invoked.getHandlingMethod()));
            }
            addMethods(resource.getChildResources(), methods);
        }
    }
}

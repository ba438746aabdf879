package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * Prepares every method of the resource model, and those of the sub-resources that a locator's return type tells.
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
                    event.getResourceModel().getResources(),
                    new HashSet<>());
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

    private void prepare(Class<?> application, List<Resource> resources, Set<Class<?>> visited) {
        for (Resource resource : resources) {
            resource.getAllMethods().forEach(method -> prepare(application, method, visited));
            prepare(application, resource.getChildResources(), visited);
        }
    }

    private void prepare(Class<?> application, ResourceMethod method, Set<Class<?>> visited) {
        Invocable invocable = method.getInvocable();
        preparation.prepare(application, invocable.getHandler().getHandlerClass(), invocable.getHandlingMethod());
        Class<?> returned = invocable.getRawRoutingResponseType();
        if (method.getType() == ResourceMethod.JaxrsType.SUB_RESOURCE_LOCATOR && visited.add(returned)) {
            Resource subResource = Resource.from(returned);
            if (subResource != null) {
                prepare(application, List.of(subResource), visited);
            }
        }
    }
}

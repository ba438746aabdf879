package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import io.github.conditionalrest.core.RuntimeBinding.Shown;
import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.metadata.ResourceClass;
import org.jboss.resteasy.spi.metadata.ResourceClassProcessor;
import org.jboss.resteasy.util.GetRestful;
import org.jspecify.annotations.Nullable;

/**
 * Prepares every method and locator of the resource model.
 *
 * <p>RESTEasy shows it each resource class when the providers are registered, and what it throws stops the deployment.
 * The class of a sub-resource that no type tells is shown with its first request, and what is wrong ends that.
 */
final class StartupPreparation implements ResourceClassProcessor {

    private final Preparation preparation;
    // Whoever registers a resource later, with the registry, does so without the deployment in the context.
    private final @Nullable ResteasyDeployment deployment;
    private boolean all;

    StartupPreparation(Preparation preparation) {
        this.preparation = preparation;
        this.deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
    }

    @Override
    public ResourceClass process(ResourceClass resource) {
        if (ResteasyContext.getContextData(HttpRequest.class) != null) {
            return resource; // a sub-resource: the filter refuses what is wrong, and keeps it from the client
        }
        Class<?> application = applicationOf(deployment);
        if (!all) {
            all = true; // at once, so that a start that is refused names all that is wrong
            preparation.prepare(
                    application,
                    resourceClasses(deployment)
                            .flatMap(StartupPreparation::methods)
                            .toList());
        }
        Class<?> type = resource.getClazz();
        List<Class<?>> implementations = resourceClasses(deployment)
                .filter(found -> found != type && GetRestful.getRootResourceClass(found) == type)
                .toList();
        List<Class<?>> answering = implementations.isEmpty() ? List.of(type) : implementations;
        preparation.prepare(
                application,
                Stream.of(resource.getResourceMethods(), resource.getResourceLocators())
                        .flatMap(Arrays::stream)
                        .flatMap(method -> answering.stream().map(c -> new Shown(type, c, method.getMethod())))
                        .toList());
        return resource;
    }

    private static Stream<Shown> methods(Class<?> resourceClass) {
        return Arrays.stream(resourceClass.getMethods())
                .filter(method -> !method.isBridge() && method.getDeclaringClass() != Object.class)
                .map(method -> new Shown(resourceClass, method));
    }

    private static Class<?> applicationOf(@Nullable ResteasyDeployment deployment) {
        Application application = deployment == null ? null : deployment.getApplication();
        return application == null ? Application.class : application.getClass();
    }

    // RESTEasy takes the type on which @Path stands for the resource class, be it an interface of one of these.
    private static Stream<Class<?>> resourceClasses(@Nullable ResteasyDeployment deployment) {
        if (deployment == null) {
            return Stream.empty();
        }
        boolean scanned = takesScannedClasses(deployment.getApplication());
        Stream<Class<?>> named = Stream.concat(
                        deployment.getResourceClasses().stream(),
                        scanned ? deployment.getScannedResourceClasses().stream() : Stream.empty())
                .map(StartupPreparation::load);
        // "name;class;cache" of an enterprise bean
        Stream<Class<?>> beans = Stream.concat(
                        deployment.getJndiComponentResources().stream(),
                        scanned ? deployment.getScannedJndiComponentResources().stream() : Stream.empty())
                .map(component -> component.split(";"))
                .filter(parts -> parts.length > 1)
                .map(parts -> load(parts[1]));
        Stream<Class<?>> instances = deployment.getResources().stream().map(Object::getClass);
        Stream<Class<?>> classes =
                deployment.getActualResourceClasses().stream().map(c -> (Class<?>) c);
        return Stream.of(named, beans, instances, classes)
                .flatMap(found -> found)
                .filter(found -> GetRestful.getRootResourceClass(found) != null)
                .distinct();
    }

    // An application that names classes or instances has no others (Jakarta REST 3.1 section 2.3.2), while to each
    // application of an archive the server tells all that it has scanned.
    @SuppressWarnings("deprecation") // deprecated, and still what RESTEasy asks
    private static boolean takesScannedClasses(@Nullable Application application) {
        return application == null
                || (application.getClasses().isEmpty()
                        && application.getSingletons().isEmpty());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name.strip(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            return Object.class; // RESTEasy tells of it
        }
    }
}

package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.core.ResteasyContext;
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

    StartupPreparation(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public ResourceClass process(ResourceClass resource) {
        ResteasyDeployment deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
        Class<?> application = applicationOf(deployment);
        Class<?> type = resource.getClazz();
        Stream.of(resource.getResourceMethods(), resource.getResourceLocators())
                .flatMap(Arrays::stream)
                .forEach(method -> {
                    preparation.prepare(application, type, method.getMethod());
                    implementationsOf(type, deployment)
                            .forEach(implementation -> verifySeen(type, method.getMethod(), implementation));
                });
        return resource;
    }

    private static Class<?> applicationOf(@Nullable ResteasyDeployment deployment) {
        Application application = deployment == null ? null : deployment.getApplication();
        return application == null ? Application.class : application.getClass();
    }

    // The resource class is the type on which @Path stands, be it an interface of the class that was registered.
    private static Stream<Class<?>> implementationsOf(Class<?> type, @Nullable ResteasyDeployment deployment) {
        if (deployment == null) {
            return Stream.empty();
        }
        Stream<Class<?>> named = Stream.concat(
                        deployment.getResourceClasses().stream(), deployment.getScannedResourceClasses().stream())
                .map(StartupPreparation::load);
        Stream<Class<?>> instances = deployment.getResources().stream().map(Object::getClass);
        Stream<Class<?>> classes =
                deployment.getActualResourceClasses().stream().map(c -> (Class<?>) c);
        return Stream.of(named, instances, classes)
                .flatMap(found -> found)
                .filter(found -> found != type && GetRestful.getRootResourceClass(found) == type);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name.strip(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            return Object.class; // RESTEasy tells of it
        }
    }

    private static void verifySeen(Class<?> type, Method declared, Class<?> implementation) {
        verifySeen(type, type, implementation, implementation, implementation.getSimpleName());
        Method method;
        try {
            method = implementation.getMethod(declared.getName(), declared.getParameterTypes());
        } catch (NoSuchMethodException e) {
            return; // of another visibility
        }
        verifySeen(type, declared, method, implementation, implementation.getSimpleName() + "." + method.getName());
    }

    private static void verifySeen(
            Class<?> type, AnnotatedElement seen, AnnotatedElement hidden, Class<?> implementation, String name) {
        Stream.of(Conditional.class, Unconditional.class)
                .filter(found -> hidden.isAnnotationPresent(found)
                        && !Objects.equals(hidden.getAnnotation(found), seen.getAnnotation(found)))
                .findFirst()
                .ifPresent(found -> {
                    throw new IllegalStateException("@" + found.getSimpleName() + " on " + name
                            + " has no effect on RESTEasy, which looks only at the type on which @Path stands, "
                            + type.getSimpleName() + ". Put the same there, on the "
                            + (hidden instanceof Method ? "method" : "type") + ", or put @Path on "
                            + implementation.getSimpleName() + ", or remove it.");
                });
    }
}

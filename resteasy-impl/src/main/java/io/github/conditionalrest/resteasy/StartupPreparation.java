package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.metadata.ResourceClass;
import org.jboss.resteasy.spi.metadata.ResourceClassProcessor;
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
                .filter(found -> found != type && type.isAssignableFrom(found));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name.strip(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            return Object.class; // RESTEasy tells of it
        }
    }

    private static void verifySeen(Class<?> type, Method declared, Class<?> implementation) {
        Method method;
        try {
            method = implementation.getMethod(declared.getName(), declared.getParameterTypes());
        } catch (NoSuchMethodException e) {
            return; // of another resource class
        }
        boolean hidden = (isAnnotated(method) && !method.equals(declared)) || isAnnotated(implementation);
        if (hidden && !isAnnotated(declared) && !isAnnotated(type)) {
            throw new IllegalStateException(implementation.getSimpleName() + "." + method.getName()
                    + " is not guarded by its @Conditional on RESTEasy, which looks only at the type on which @Path"
                    + " stands, " + type.getSimpleName()
                    + ". Put @Conditional there or on its methods, or put @Path on "
                    + implementation.getSimpleName() + ".");
        }
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return element.isAnnotationPresent(Conditional.class) || element.isAnnotationPresent(Unconditional.class);
    }
}

package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, before the first request, what could only protect nothing: an annotation on what answers nothing itself, a
 * requirement that no request can meet, a write that nobody evaluates. Each message names the method and the remedy.
 */
final class StartupCheck {

    /** With one of these in its hands, code can evaluate preconditions. */
    private static final Set<Class<?>> GIVES_PRECONDITIONS =
            Set.of(Preconditions.class, Request.class, HttpHeaders.class, ContainerRequestContext.class);

    private StartupCheck() {}

    /**
     * Checks that no annotation stands where it can mean nothing.
     *
     * @throws IllegalStateException if one does
     */
    static void verifyPlacement(ResourceMethod method) {
        if (method.isLocator()) {
            refuseIf(
                    method.declarations().stream().anyMatch(StartupCheck::isAnnotated),
                    method,
                    "is a sub-resource locator, and @Conditional on it binds to nothing. Put it on the methods of the"
                            + " sub-resource, or on its class");
            return;
        }
        Stream.concat(method.declarations().stream(), ResourceMethod.hierarchy(method.type()).stream())
                .forEach(element -> refuseIf(
                        element.isAnnotationPresent(Conditional.class)
                                && element.isAnnotationPresent(Unconditional.class),
                        method,
                        "has @Conditional and @Unconditional in one place. Remove one of them"));
    }

    /**
     * Checks that no annotation of the application's own, such as a stereotype of CDI, bears what is not looked for
     * there: a name binding has to stand itself on what it binds (Jakarta REST 3.1 §6.5.2).
     *
     * @throws IllegalStateException if one does
     */
    static void verifyDirect(ResourceMethod method, @Nullable Class<?> application) {
        Stream.of(
                        method.declarations(),
                        ResourceMethod.hierarchy(method.type()),
                        application == null ? Set.<Class<?>>of() : ResourceMethod.hierarchy(application))
                .flatMap(Collection::stream)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .map(Annotation::annotationType)
                .distinct()
                .forEach(type -> refuseIf(
                        bearsConditional(type, new HashSet<>()),
                        method,
                        "has @Conditional by way of @" + type.getSimpleName()
                                + ", where it binds to nothing. Put @Conditional itself in its place, or beside it"));
    }

    private static boolean bearsConditional(Class<? extends Annotation> type, Set<Class<?>> seen) {
        return seen.add(type)
                && Arrays.stream(type.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(above -> above == Conditional.class || bearsConditional(above, seen));
    }

    /**
     * Checks that what stands on the class can be seen.
     *
     * @throws IllegalStateException if it is hidden, and nothing else tells whether the method is guarded
     */
    static void verifyVisible(ResourceMethod method, @Nullable Declaration declaration) {
        refuseIf(
                declaration == null && InterfaceProxy.is(method.type()) && !ClientProxies.isOne(method.type()),
                method,
                "is answered by " + method.type().getName() + ", a proxy that hides the class behind it, so that nobody"
                        + " can see whether @Conditional stands there. Put @Conditional or @Unconditional on the interface "
                        + method.declarations().stream()
                                .<Class<?>>map(Method::getDeclaringClass)
                                .filter(Class::isInterface)
                                .map(Class::getSimpleName)
                                .distinct()
                                .collect(Collectors.joining(" or ")));
    }

    /**
     * Checks that some request can meet the requirement.
     *
     * @throws IllegalStateException if none can
     */
    static void verifyRequirement(ResourceMethod method, String httpMethod, Declaration declaration) {
        boolean writes = !Requirement.of(httpMethod).alternatives().isEmpty();
        boolean empty = declaration.requirement(httpMethod).alternatives().isEmpty();
        refuseIf(
                !Evaluator.selectsRepresentation(httpMethod) && !empty,
                method,
                "answers " + httpMethod + ", on which every precondition is ignored (RFC 9110 section 13.2.1), so its"
                        + " @Conditional(require = ...) can never be met. Remove it");
        List<Precondition> named = declaration.conditional() == null
                ? List.of()
                : List.of(declaration.conditional().require());
        refuseIf(
                writes && empty && !named.contains(IF_NONE_MATCH),
                method,
                "requires If-Modified-Since, which only GET and HEAD evaluate (RFC 9110 section 13.1.3), so no "
                        + httpMethod + " can ever meet it. Require IF_UNMODIFIED_SINCE, or leave `require` out");
        refuseIf(
                writes && empty,
                method,
                "requires `If-None-Match: *`, which is true only while there is nothing to delete. Require IF_MATCH, or"
                        + " leave `require` out");
    }

    /**
     * Checks that somebody can evaluate what a write must carry.
     *
     * @throws IllegalStateException if nobody can
     */
    static void verifyEvaluated(ResourceMethod method, String httpMethod, Declaration declaration) {
        boolean write = !Evaluator.isRead(httpMethod)
                && !declaration.requirement(httpMethod).alternatives().isEmpty();
        refuseIf(
                write && !tellsState(declaration.sourceType()) && !canCheckByHand(method),
                method,
                "requires a precondition of " + httpMethod + " that nobody would evaluate. Name a source in"
                        + " @Conditional(validators = ...), or take a @BeanParam Preconditions and call check, or put"
                        + " @Unconditional on it");
    }

    /**
     * Checks that a source has what it needs for the requests of the method.
     *
     * @throws IllegalStateException if it has not
     */
    static void verifySource(ResourceMethod method, Class<?> type, ValidatorSource source) {
        Set<String> missing;
        try {
            source.verify();
            missing = new TreeSet<>(source.requiredPathParameters());
        } catch (IllegalStateException lacking) {
            throw new IllegalStateException(
                    method.name() + " names the validator source " + type.getName() + ", which lacks what it needs: "
                            + lacking.getMessage(),
                    lacking);
        } catch (RuntimeException untold) {
            return; // a bean of a scope that only a request has
        }
        missing.removeAll(method.pathVariables());
        refuseIf(
                method.isOfRootResource() && !missing.isEmpty(),
                method,
                "names the validator source " + type.getName() + ", which needs the path parameter "
                        + String.join(", ", missing) + ", and its path is \"" + method.route()
                        + "\". Name the variable so there, or name another source in @Conditional(validators = ...), or"
                        + " put @Unconditional on it");
    }

    private static boolean tellsState(@Nullable Class<?> sourceType) {
        return sourceType != null && !ContentDigest.class.isAssignableFrom(sourceType);
    }

    private static boolean canCheckByHand(ResourceMethod method) {
        return holdsPreconditions(method) || members(method.written()).anyMatch(Class::isInterface);
    }

    /** Whether the method or its class has something in its hands by which it can evaluate preconditions. */
    static boolean holdsPreconditions(ResourceMethod method) {
        return method.declarations().stream()
                        .flatMap(declaration -> Arrays.stream(declaration.getParameterTypes()))
                        .anyMatch(StartupCheck::givesPreconditions)
                || members(method.written()).anyMatch(StartupCheck::givesPreconditions);
    }

    // One step into a collaborator: a @BeanParam of the application's own, or a service that has the request
    // injected. What an interface hides cannot be seen, so a class that has one injected gets the benefit of the
    // doubt.
    private static boolean givesPreconditions(Class<?> type) {
        return GIVES_PRECONDITIONS.contains(type)
                || (!type.getName().startsWith("java.") && members(type).anyMatch(GIVES_PRECONDITIONS::contains));
    }

    private static Stream<Class<?>> members(Class<?> type) {
        Stream<Class<?>> fields = andAbove(type)
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getType);
        // of superclasses too: a container makes a subclass with a constructor of its own
        Stream<Class<?>> parameters = andAbove(type)
                .flatMap(c -> Arrays.stream(c.getDeclaredConstructors()))
                .map(Constructor::getParameterTypes)
                .flatMap(Arrays::stream);
        return Stream.concat(fields, parameters);
    }

    private static Stream<Class<?>> andAbove(Class<?> type) {
        return Stream.iterate(type, c -> c != null, Class::getSuperclass);
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return element.isAnnotationPresent(Conditional.class) || element.isAnnotationPresent(Unconditional.class);
    }

    private static void refuseIf(boolean wrong, ResourceMethod method, String why) {
        if (wrong) {
            throw new IllegalStateException(method.name() + " " + why + ".");
        }
    }
}

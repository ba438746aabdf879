package io.github.conditionalrest.core;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resource method as its annotations declare it, on itself or on a method that it overrides (Jakarta REST 3.1 §3.6).
 *
 * @param type the class of the object that answers, be it a subclass that a container has made
 * @param method the method that the runtime calls
 */
record ResourceMethod(Class<?> type, Method method) {

    // "{id}", "{id: [0-9]+}"; a quantifier such as "{3}" within an expression names nothing that anyone asks for
    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{\\s*(\\w[\\w.-]*)\\s*[:}]");
    /** For messages: {@code DocumentResource.replace}. */
    String name() {
        return written().getSimpleName() + "." + method.getName();
    }

    /**
     * The class that the application wrote, as far as its name shows it: for messages, and for what the class has at
     * hand. Whether a method is guarded does not depend on it.
     */
    Class<?> written() {
        Class<?> c = type;
        while (isGenerated(c) && c.getSuperclass() != null && c.getSuperclass() != Object.class) {
            c = c.getSuperclass();
        }
        return c;
    }

    private static boolean isGenerated(Class<?> c) {
        return c.isSynthetic() || c.isAnonymousClass() || c.getName().contains("$$");
    }

    /** The methods and locators of a resource class. */
    static List<ResourceMethod> of(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge())
                .map(method -> new ResourceMethod(type, method))
                .filter(found -> found.httpMethod() != null || found.isLocator())
                .toList();
    }

    /**
     * The types above the resource class, and it: the class, its superclasses, then their interfaces. An interface
     * comes before those that it extends, since what it declares overrides theirs, whichever a class names first.
     */
    static Set<Class<?>> hierarchy(Class<?> type) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            found.add(c);
            addInterfaces(c, interfaces);
        }
        int classes = found.size();
        for (Class<?> i : interfaces) {
            int place = classes;
            while (place < found.size() && !found.get(place).isAssignableFrom(i)) {
                place++;
            }
            found.add(place, i);
        }
        return new LinkedHashSet<>(found);
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> found) {
        for (Class<?> i : type.getInterfaces()) {
            found.add(i);
            addInterfaces(i, found);
        }
    }

    /** The path template, as far as class and method tell it. */
    String route() {
        String ofClass = path(type);
        String ofMethod = path();
        return ofClass.isEmpty() || ofMethod.isEmpty() ? ofClass + ofMethod : ofClass + "/" + ofMethod;
    }

    /** The names of the variables in the {@link #route}. */
    Set<String> pathVariables() {
        Set<String> names = new LinkedHashSet<>();
        Matcher variable = PATH_VARIABLE.matcher(route());
        while (variable.find()) {
            names.add(variable.group(1));
        }
        return names;
    }

    /** Whether its class has a path of its own, so that no locator matches a part of it. */
    boolean isOfRootResource() {
        return nearest(type, Path.class) != null;
    }

    /**
     * The request method, or null where the method has no designator: it is a sub-resource locator, or no resource
     * method.
     */
    @Nullable
    String httpMethod() {
        for (Method declaration : declarations()) {
            for (Annotation annotation : declaration.getAnnotations()) {
                HttpMethod designator = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (designator != null) {
                    return designator.value();
                }
            }
        }
        return null;
    }

    boolean isLocator() {
        return httpMethod() == null && declarations().stream().anyMatch(m -> m.isAnnotationPresent(Path.class));
    }

    /** This method, and where it is a locator, those to which its return type tells that it leads. */
    Set<ResourceMethod> reachable() {
        Set<ResourceMethod> found = new LinkedHashSet<>();
        addReachable(found);
        return found;
    }

    private void addReachable(Set<ResourceMethod> found) {
        if (!found.add(this) || !isLocator()) {
            return;
        }
        of(method.getReturnType()).forEach(next -> next.addReachable(found));
    }

    /** The method of this class, then those that it overrides, nearest first; a runtime may name any of them. */
    List<Method> declarations() {
        List<Method> found = new ArrayList<>();
        for (Class<?> c : hierarchy(type)) {
            for (Method candidate : c.getDeclaredMethods()) {
                if (candidate.equals(method) || (!candidate.isBridge() && overrides(candidate))) {
                    found.add(candidate);
                }
            }
        }
        if (!found.contains(method)) {
            found.add(0, method); // of another type, such as the handler of a programmed resource
        }
        return found;
    }

    /** What a GET of the same path in the same class produces; empty where that is not told. */
    Set<MediaType> representations() {
        Set<MediaType> produced = new LinkedHashSet<>();
        for (Method other : type.getMethods()) {
            ResourceMethod sibling = new ResourceMethod(type, other);
            if (!other.isBridge()
                    && "GET".equals(sibling.httpMethod())
                    && sibling.path().equals(path())) {
                Set<MediaType> bySibling = sibling.produces();
                if (bySibling.isEmpty()) {
                    return Set.of();
                }
                produced.addAll(bySibling);
            }
        }
        return produced;
    }

    /** What the method itself produces; empty where that is not told. */
    Set<MediaType> produces() {
        Set<MediaType> produced = new LinkedHashSet<>();
        Produces annotation = nearest(Produces.class);
        if (annotation != null) {
            for (String types : annotation.value()) {
                Arrays.stream(types.split(","))
                        .map(String::strip)
                        .map(MediaType::valueOf)
                        .forEach(produced::add);
            }
        }
        return produced;
    }

    private String path() {
        Path path = declarations().stream()
                .map(declaration -> declaration.getAnnotation(Path.class))
                .filter(annotation -> annotation != null)
                .findFirst()
                .orElse(null);
        return path == null ? "" : trimmed(path.value());
    }

    private <A extends Annotation> @Nullable A nearest(Class<A> annotation) {
        for (Method declaration : declarations()) {
            if (declaration.isAnnotationPresent(annotation)) {
                return declaration.getAnnotation(annotation);
            }
        }
        return nearest(type, annotation);
    }

    private static <A extends Annotation> @Nullable A nearest(Class<?> type, Class<A> annotation) {
        for (Class<?> c : hierarchy(type)) {
            if (c.isAnnotationPresent(annotation)) {
                return c.getAnnotation(annotation);
            }
        }
        return null;
    }

    private static String path(Class<?> type) {
        Path path = nearest(type, Path.class);
        return path == null ? "" : trimmed(path.value());
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    // An overload beside the method is another method, however alike; only a declaration above it, or below where a
    // runtime names the interface's, is the same one. Types may be narrower than a type variable, so they need not be
    // equal.
    private boolean overrides(Method candidate) {
        Class<?>[] own = method.getParameterTypes();
        Class<?>[] theirs = candidate.getParameterTypes();
        boolean inheritable = (candidate.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0;
        if (!inheritable
                || (candidate.getDeclaringClass() == method.getDeclaringClass() && !method.isBridge())
                || !candidate.getName().equals(method.getName())
                || own.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            boolean same = own[i] == theirs[i]
                    || (isVariable(candidate, i) && theirs[i].isAssignableFrom(own[i]))
                    || ((method.isBridge() || isVariable(method, i)) && own[i].isAssignableFrom(theirs[i]));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(Method declaration, int parameter) {
        Type type = declaration.getGenericParameterTypes()[parameter];
        return type instanceof TypeVariable || type instanceof GenericArrayType;
    }
}

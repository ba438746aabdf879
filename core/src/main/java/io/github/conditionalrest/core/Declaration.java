package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.spi.ValidatorSource;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations say of a method: the nearest counts, on the method, what it overrides, its class and the types
 * above that, the application and the types above it.
 *
 * @param conditional the nearest annotation, or null where the nearest is {@link Unconditional}
 * @param onMethod whether it stands on the method, or on one that it overrides
 * @param sourceType the nearest source that is named, or null where none is
 */
record Declaration(
        @Nullable Conditional conditional,
        boolean onMethod,
        @Nullable Class<? extends ValidatorSource> sourceType) {

    /**
     * Null where there is no annotation at all. Types inherit: whoever makes a subclass, be it a container that hands
     * out a proxy, does not take the annotation away.
     */
    static @Nullable Declaration of(ResourceMethod method, @Nullable Class<?> application) {
        List<AnnotatedElement> nearestFirst = places(method, application);
        int onMethod = method.declarations().size();
        for (int i = 0; i < nearestFirst.size(); i++) {
            AnnotatedElement element = nearestFirst.get(i);
            Conditional conditional = element.getAnnotation(Conditional.class);
            if (conditional != null) {
                return new Declaration(conditional, i < onMethod, source(nearestFirst.subList(i, nearestFirst.size())));
            }
            if (element.isAnnotationPresent(Unconditional.class)) {
                return new Declaration(null, i < onMethod, null);
            }
        }
        return null;
    }

    /** Where the annotation stands that counts, or null where there is none. */
    static @Nullable AnnotatedElement place(ResourceMethod method, @Nullable Class<?> application) {
        return places(method, application).stream()
                .filter(element -> element.isAnnotationPresent(Conditional.class)
                        || element.isAnnotationPresent(Unconditional.class))
                .findFirst()
                .orElse(null);
    }

    private static List<AnnotatedElement> places(ResourceMethod method, @Nullable Class<?> application) {
        List<AnnotatedElement> nearestFirst = new ArrayList<>(method.declarations());
        nearestFirst.addAll(ResourceMethod.hierarchy(method.type()));
        if (application != null) {
            nearestFirst.addAll(ResourceMethod.hierarchy(application));
        }
        return nearestFirst;
    }

    /**
     * What a request must carry, without what could never be met. Alternatives that stand on a class or an application
     * are meant for writes: a read that required If-Match could never be made by a client that does not know the tag
     * yet.
     */
    Requirement requirement(String httpMethod) {
        if (conditional == null) {
            throw new IllegalStateException("Nothing is required by @Unconditional");
        }
        Requirement byMethod = Requirement.of(httpMethod);
        Set<Precondition> named = new TreeSet<>(List.of(conditional.require()));
        boolean write = !byMethod.alternatives().isEmpty();
        if (write) {
            named.remove(Precondition.IF_MODIFIED_SINCE); // only GET and HEAD evaluate it (RFC 9110 §13.1.3)
        }
        if (httpMethod.equals("DELETE")) {
            named.remove(Precondition.IF_NONE_MATCH); // `*` is true only while there is nothing to delete
        }
        return conditional.require().length == 0 || !(onMethod || write)
                ? byMethod.withWildcard(conditional.wildcard())
                : new Requirement(List.copyOf(named), conditional.wildcard());
    }

    private static @Nullable Class<? extends ValidatorSource> source(List<AnnotatedElement> nearestFirst) {
        for (AnnotatedElement element : nearestFirst) {
            Conditional conditional = element.getAnnotation(Conditional.class);
            if (conditional != null && conditional.validators() != ValidatorSource.class) {
                return conditional.validators();
            }
        }
        return null;
    }
}

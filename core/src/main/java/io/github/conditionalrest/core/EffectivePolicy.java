package io.github.conditionalrest.core;

import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one resource method, and why; a row of {@link EffectivePolicies}.
 *
 * @param kind whether it is guarded
 * @param method the resource method: {@code DocumentResource.replace}
 * @param httpMethod the request method that it answers
 * @param route the path template, as far as its class and itself tell it, without that of a locator before it
 * @param requirement the preconditions of which a request must carry one; empty where nothing is required
 * @param source the name of the class that tells the current state, or null where there is none
 * @param why where the annotation stands that counts, and the reason that it gives
 */
public record EffectivePolicy(
        Kind kind,
        String method,
        String httpMethod,
        String route,
        List<Precondition> requirement,
        @Nullable String source,
        String why) {

    /** Whether a method is guarded. */
    public enum Kind {

        /** It is {@code @Conditional}. */
        GUARDED,

        /** It is {@code @Unconditional}: somebody has decided that it needs no guard. */
        UNCONDITIONAL,

        /** Nobody has said anything of it, so nobody guards it. */
        UNDECLARED
    }

    /** Copies the list. */
    public EffectivePolicy {
        requirement = List.copyOf(requirement);
    }

    /** Whether it changes something and nothing is said of it, so that it may lose updates. */
    public boolean isUnguardedWrite() {
        return kind == Kind.UNDECLARED
                && !Requirement.of(httpMethod).alternatives().isEmpty();
    }

    static EffectivePolicy of(
            ResourceMethod method,
            String httpMethod,
            @Nullable Class<?> application,
            @Nullable Declaration declaration) {
        boolean guarded = declaration != null && declaration.conditional() != null;
        Class<?> source = declaration == null ? null : declaration.sourceType();
        return new EffectivePolicy(
                declaration == null ? Kind.UNDECLARED : guarded ? Kind.GUARDED : Kind.UNCONDITIONAL,
                method.name(),
                httpMethod,
                method.route(),
                declaration != null && guarded
                        ? declaration.requirement(httpMethod).alternatives()
                        : List.of(),
                source == null ? null : source.getName(),
                why(Declaration.place(method, application), guarded, application));
    }

    private static String why(@Nullable AnnotatedElement place, boolean guarded, @Nullable Class<?> application) {
        if (place == null) {
            return "no annotation";
        }
        Unconditional exemption = guarded ? null : place.getAnnotation(Unconditional.class);
        String reason = exemption == null ? "" : exemption.reason();
        return (guarded ? "@Conditional on " : "@Unconditional on ")
                + name(place, application)
                + (reason.isBlank() ? "" : ": " + reason);
    }

    private static String name(AnnotatedElement place, @Nullable Class<?> application) {
        if (place instanceof Method method) {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
        if (!(place instanceof Class<?> type)) {
            return place.toString();
        }
        boolean ofAll = application != null && type.isAssignableFrom(application);
        return (ofAll ? "the application " : type.isInterface() ? "the interface " : "the class ")
                + type.getSimpleName();
    }
}

package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The policy of each resource method, worked out once. */
final class Policies {

    private final RuntimeBinding.Sources maker;
    private final Map<Class<?>, Map<Method, Optional<Policy>>> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, ValidatorSource> sources = new ConcurrentHashMap<>();

    Policies(RuntimeBinding.Sources maker) {
        this.maker = maker;
    }

    /** The policy of the matched method, or null where it is not guarded. */
    @Nullable
    Policy of(ResourceInfo matched, String httpMethod, @Nullable Application application) {
        Map<Method, Optional<Policy>> ofClass =
                known.computeIfAbsent(matched.getResourceClass(), type -> new ConcurrentHashMap<>());
        Method method = matched.getResourceMethod();
        Optional<Policy> policy = ofClass.get(method);
        if (policy == null) {
            ResourceMethod resourceMethod = ResourceMethod.of(matched.getResourceClass(), method);
            Declaration declaration =
                    Declaration.of(resourceMethod, application == null ? null : application.getClass());
            policy = Optional.ofNullable(workOut(resourceMethod, httpMethod, declaration));
            ofClass.put(method, policy);
        }
        return policy.orElse(null);
    }

    /**
     * Checks what the annotations say, and makes no source yet.
     *
     * @param application the class that may bear an annotation for all methods, or null where it is not known
     */
    @Nullable
    Declaration verify(ResourceMethod method, @Nullable Class<?> application) {
        StartupCheck.verifyPlacement(method);
        Declaration declaration = Declaration.of(method, application);
        String httpMethod = method.httpMethod();
        if (httpMethod != null && declaration != null && declaration.conditional() != null) {
            StartupCheck.verifyRequirement(method, httpMethod, declaration);
            if (application != null) {
                StartupCheck.verifyEvaluated(method, httpMethod, declaration);
            }
        }
        return declaration;
    }

    /** Checks what the annotations say, and makes the source. */
    void prepare(Class<?> application, Class<?> resourceClass, Method method) {
        ResourceMethod resourceMethod = ResourceMethod.of(resourceClass, method);
        Declaration declaration = verify(resourceMethod, application);
        if (declaration != null && declaration.sourceType() != null) {
            source(resourceMethod, declaration.sourceType());
        }
    }

    private @Nullable Policy workOut(ResourceMethod method, String requestMethod, @Nullable Declaration found) {
        // The filter is bound to the method, so something has asked for it, be it in a place that is not seen here:
        // better
        // guarded by default than not at all.
        Declaration declaration = found == null ? new Declaration(Default.CONDITIONAL, false, null) : found;
        Conditional conditional = declaration.conditional();
        if (conditional == null) {
            return null;
        }
        String designated = method.httpMethod();
        String httpMethod = designated == null ? requestMethod : designated;
        Class<? extends ValidatorSource> sourceType = declaration.sourceType();
        return new Policy(
                method.name(),
                method.route(),
                declaration.requirement(httpMethod),
                conditional.match(),
                Representations.of(Evaluator.isRead(httpMethod) ? method.produces() : method.representations()),
                sourceType == null ? null : source(method, sourceType));
    }

    private ValidatorSource source(ResourceMethod method, Class<? extends ValidatorSource> type) {
        try {
            return sources.computeIfAbsent(type, absent -> maker.source(type));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    method.name() + " names the validator source " + type.getName() + ", which cannot be made: "
                            + e.getMessage() + ". Give it a public constructor without parameters, or make it a bean.",
                    e);
        }
    }

    /** An annotation that says nothing but that it is there. */
    @Conditional
    private static final class Default {
        static final Conditional CONDITIONAL = Default.class.getAnnotation(Conditional.class);
    }
}

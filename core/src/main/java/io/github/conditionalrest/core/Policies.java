package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The policy of each resource method, worked out once. */
final class Policies {

    private static final Logger LOG = System.getLogger("io.github.conditionalrest");

    // CDI has no proxy for a class with final methods, and a digest has two.
    private static final String OF_NO_NORMAL_SCOPE =
            " that is @Dependent or @Singleton, since a digest can be none of a normal scope such as @ApplicationScoped";

    private final RuntimeBinding.Sources maker;
    private final Epoch epoch;
    private final Map<Class<?>, Map<Method, Optional<Policy>>> known = new ConcurrentHashMap<>();
    private final Map<ResourceMethod, Map<String, Optional<Policy>>> undesignated = new ConcurrentHashMap<>();
    private final Map<ResourceMethod, Map<String, Optional<Policy>>> boundOnly = new ConcurrentHashMap<>();
    private final Map<Class<?>, ValidatorSource> sources = new ConcurrentHashMap<>();
    // of a type on which @Path stands, where the runtime goes by that
    private final Map<Class<?>, Class<?>> implementations = new ConcurrentHashMap<>();
    private volatile boolean served;
    // What a binding told: at a request, some runtimes show a wrapper of the application's own class.
    private volatile @Nullable Class<?> application;

    Policies(RuntimeBinding.Sources maker, Epoch epoch) {
        this.maker = maker;
        this.epoch = epoch;
    }

    /** Whether there was a request, so that the application has started. */
    boolean areServed() {
        return served;
    }

    /** The policy that the annotations ask for, or null where they ask for none. */
    @Nullable
    Policy asked(ResourceInfo matched, String requestMethod, Application injected) {
        if (!served) {
            served = true;
        }
        Class<?> type = matched.getResourceClass();
        Method method = matched.getResourceMethod();
        Map<Method, Optional<Policy>> ofClass = known.get(type);
        Optional<Policy> policy = ofClass == null ? null : ofClass.get(method);
        if (policy == null) {
            policy = notYetKnown(type, method, requestMethod, injected);
        }
        Policy found = policy.orElse(null);
        return found == null || found.isOf(requestMethod)
                ? found
                : ofOtherMethod(new ResourceMethod(type, method), requestMethod, injected);
    }

    // RESTEasy accepts several designators on one Java method, and a programmed resource may go by none.
    private @Nullable Policy ofOtherMethod(ResourceMethod method, String requestMethod, Application injected) {
        return byRequestMethod(undesignated, method, requestMethod, () -> workOut(method, requestMethod, injected))
                .orElse(null);
    }

    /**
     * The policy of a method to which the runtime has bound the guard, or null where an annotation takes it out.
     * Something has asked for it, be it in a place that is not seen here: better guarded by default than not at all.
     */
    @Nullable
    Policy ofBound(ResourceInfo matched, String requestMethod, Application injected) {
        Policy asked = asked(matched, requestMethod, injected);
        if (asked != null) {
            return asked;
        }
        ResourceMethod method = new ResourceMethod(matched.getResourceClass(), matched.getResourceMethod());
        return byRequestMethod(boundOnly, method, requestMethod, () -> {
                    boolean out = Declaration.of(method, applicationClass(injected)) != null;
                    return out ? null : policy(method, requestMethod, Default.DECLARATION);
                })
                .orElse(null);
    }

    /**
     * Whether a tag may have to be made from what the method returns. It is asked when the application starts, where it
     * may not be known yet what stands at the application's own class: then it may.
     */
    boolean mayDigest(Class<?> type, Method method) {
        Class<?> ofAll = application;
        Declaration declaration = Declaration.of(new ResourceMethod(implementation(type, null), method), ofAll);
        boolean out = declaration != null && declaration.conditional() == null;
        Class<? extends ValidatorSource> source = declaration == null ? null : declaration.sourceType();
        return source == null ? ofAll == null && !out : ContentDigest.class.isAssignableFrom(source);
    }

    private Class<?> applicationClass(@Nullable Application injected) {
        Class<?> prepared = application;
        if (prepared != null) {
            return prepared;
        }
        return injected == null ? Application.class : injected.getClass();
    }

    private Optional<Policy> notYetKnown(Class<?> type, Method method, String requestMethod, Application injected) {
        ResourceMethod resourceMethod = new ResourceMethod(type, method);
        String designated = resourceMethod.httpMethod();
        if (designated == null) {
            // Programmed and not annotated: one Java method may answer several request methods.
            return byRequestMethod(
                    undesignated,
                    resourceMethod,
                    requestMethod,
                    () -> workOut(resourceMethod, requestMethod, injected));
        }
        Optional<Policy> policy = Optional.ofNullable(workOut(resourceMethod, designated, injected));
        remember(type, method, policy);
        return policy;
    }

    // A sub-resource may be seen only now: what would have stopped the application ends the request (REQ-10).
    private @Nullable Policy workOut(ResourceMethod method, String httpMethod, Application injected) {
        return policy(method, httpMethod, verify(applicationClass(injected), method, httpMethod));
    }

    private static Optional<Policy> byRequestMethod(
            Map<ResourceMethod, Map<String, Optional<Policy>>> policies,
            ResourceMethod method,
            String requestMethod,
            Supplier<@Nullable Policy> workedOut) {
        return policies.computeIfAbsent(method, absent -> new ConcurrentHashMap<>())
                .computeIfAbsent(requestMethod, absent -> Optional.ofNullable(workedOut.get()));
    }

    /**
     * Checks what the annotations say of these methods, and of those to which they lead; makes no source yet.
     *
     * @param ofAll the class that may bear an annotation for all methods, or null where it is not known
     * @throws IllegalStateException if something is wrong; the message names all that is
     */
    static void verify(@Nullable Class<?> ofAll, Collection<RuntimeBinding.Shown> methods) {
        forEach(methods, found -> verify(ofAll, found));
    }

    static @Nullable Declaration verify(@Nullable Class<?> ofAll, ResourceMethod method) {
        return verify(ofAll, method, method.httpMethod());
    }

    private static @Nullable Declaration verify(
            @Nullable Class<?> ofAll, ResourceMethod method, @Nullable String httpMethod) {
        StartupCheck.verifyPlacement(method);
        StartupCheck.verifyDirect(method, ofAll);
        Declaration declaration = Declaration.of(method, ofAll);
        if (httpMethod != null && declaration != null && declaration.conditional() != null) {
            StartupCheck.verifyRequirement(method, httpMethod, declaration);
            // only with the application does it show whether that names a source
            if (ofAll != null) {
                StartupCheck.verifyEvaluated(method, httpMethod, declaration);
            }
        }
        if (httpMethod != null && ofAll != null) {
            StartupCheck.verifyVisible(method, declaration);
        }
        return declaration;
    }

    /**
     * Checks what the annotations say of these methods, and of those to which they lead, and works their policies out.
     *
     * @throws IllegalStateException if something is wrong; the message names all that is
     */
    void prepare(@Nullable Class<?> ofAll, Collection<RuntimeBinding.Shown> methods) {
        if (ofAll != null) {
            application = ofAll;
        }
        for (RuntimeBinding.Shown shown : methods) {
            if (shown.implementation() != shown.resourceClass()) {
                implementations.put(shown.resourceClass(), shown.implementation());
            }
        }
        forEach(methods, found -> prepare(ofAll, found));
    }

    private static void forEach(Collection<RuntimeBinding.Shown> methods, Consumer<ResourceMethod> check) {
        Map<String, IllegalStateException> faults = new LinkedHashMap<>();
        for (RuntimeBinding.Shown shown : methods) {
            for (ResourceMethod found : new ResourceMethod(shown.implementation(), shown.method()).reachable()) {
                try {
                    check.accept(found);
                } catch (IllegalStateException e) {
                    faults.put("" + e.getMessage(), e);
                }
            }
        }
        refuse(faults);
    }

    private static void refuse(Map<String, IllegalStateException> faults) {
        if (faults.isEmpty()) {
            return;
        }
        IllegalStateException first = faults.values().iterator().next();
        if (faults.size() == 1) {
            throw first;
        }
        throw new IllegalStateException(
                faults.size() + " faults:\n- " + String.join("\n- ", faults.keySet()), first.getCause());
    }

    /**
     * The class of the object that answers.
     *
     * @param target that object, or its class, or null where the runtime does not show it
     */
    Class<?> implementation(Class<?> resourceClass, @Nullable Object target) {
        if (resourceClass.isInstance(target)) {
            Class<?> behind = ClientProxies.classBehind(target);
            if (!InterfaceProxy.is(behind)) {
                return behind;
            }
        }
        Class<?> prepared = implementations.get(resourceClass);
        if (prepared != null) {
            return prepared;
        }
        return resourceClass.isInstance(target) ? target.getClass() : resourceClass;
    }

    private void prepare(@Nullable Class<?> ofAll, ResourceMethod method) {
        Map<Method, Optional<Policy>> ofClass = known.get(method.type());
        if (ofClass != null && ofClass.containsKey(method.method())) {
            return; // several lead to it
        }
        Declaration declaration = verify(ofAll, method);
        String httpMethod = method.httpMethod();
        if (httpMethod != null && LOG.isLoggable(Level.DEBUG)) {
            LOG.log(
                    Level.DEBUG,
                    String.join(
                            " | ",
                            EffectivePolicies.cells(EffectivePolicy.of(method, httpMethod, ofAll, declaration))));
        }
        if (declaration == null || httpMethod == null) {
            return;
        }
        Class<? extends ValidatorSource> sourceType = declaration.sourceType();
        if (ofAll != null) {
            remember(method.type(), method.method(), Optional.ofNullable(policy(method, httpMethod, declaration)));
        } else if (sourceType != null) {
            source(method, sourceType);
        }
    }

    private void remember(Class<?> type, Method method, Optional<Policy> policy) {
        known.computeIfAbsent(type, absent -> new ConcurrentHashMap<>()).put(method, policy);
    }

    private @Nullable Policy policy(ResourceMethod method, String httpMethod, @Nullable Declaration declaration) {
        Conditional conditional = declaration == null ? null : declaration.conditional();
        if (declaration == null || conditional == null) {
            return null;
        }
        Class<? extends ValidatorSource> sourceType = declaration.sourceType();
        return new Policy(
                method.name(),
                method.route(),
                httpMethod,
                declaration.requirement(httpMethod),
                conditional.match(),
                representations(method, httpMethod),
                sourceType == null ? null : source(method, sourceType),
                epoch);
    }

    private static Representations representations(ResourceMethod method, String httpMethod) {
        Set<MediaType> ofPath = method.representations();
        Set<MediaType> served = Evaluator.isRead(httpMethod) ? method.produces() : ofPath;
        return Representations.of(served, served.size() > 1 || ofPath.size() > 1);
    }

    private ValidatorSource source(ResourceMethod method, Class<? extends ValidatorSource> type) {
        ValidatorSource source = made(method, type);
        StartupCheck.verifySource(method, type, source);
        return source;
    }

    private ValidatorSource made(ResourceMethod method, Class<? extends ValidatorSource> type) {
        try {
            return sources.computeIfAbsent(type, absent -> make(type));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    method.name() + " names the validator source " + type.getName() + ", which cannot be made: "
                            + withoutStop(e.getMessage())
                            + ". Give it a public constructor without parameters, or make it a bean"
                            + (ContentDigest.class.isAssignableFrom(type) ? OF_NO_NORMAL_SCOPE : "") + ".",
                    e);
        }
    }

    // The library's own class is nobody's bean: to an injector, each of its subclasses would be one of it too.
    private ValidatorSource make(Class<? extends ValidatorSource> type) {
        return type == ContentDigest.class ? new ContentDigest() : maker.source(type);
    }

    private static String withoutStop(@Nullable String sentence) {
        return sentence != null && sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1)
                : "" + sentence;
    }

    /** An annotation that says nothing but that it is there. */
    @Conditional
    private static final class Default {
        static final Declaration DECLARATION =
                new Declaration(Default.class.getAnnotation(Conditional.class), false, null);
    }
}

package io.github.conditionalrest.guardedwrites;

import static java.util.stream.Collectors.joining;

import io.github.conditionalrest.core.EffectivePolicies;
import io.github.conditionalrest.core.EffectivePolicy;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test where a write is neither guarded nor {@code @Unconditional}:
 * {@code GuardedWrites.inPackages("com.acme.api").verify()}. No runtime has to be there; what the annotations mean, the
 * code says that guards the requests.
 */
public final class GuardedWrites {

    private final String where;
    private final String elsewhere;
    private final @Nullable Class<?> application;
    private final @Nullable Application instance;
    private final Set<Class<?>> resourceClasses;

    private GuardedWrites(
            String where,
            String elsewhere,
            @Nullable Class<?> application,
            @Nullable Application instance,
            Set<Class<?>> resourceClasses) {
        this.where = where;
        this.elsewhere = elsewhere;
        this.application = application;
        this.instance = instance;
        this.resourceClasses = resourceClasses;
    }

    /**
     * Of all resource classes in these packages and in those below them, and of the sub-resources to which they lead.
     * If there is one {@link Application} in them, its annotation counts for all.
     *
     * @throws IllegalArgumentException if no package is named
     */
    public static GuardedWrites inPackages(String... packages) {
        ScannedPackages scanned = ScannedPackages.of(packages);
        String where = "the packages " + String.join(", ", packages);
        return scanned.applications().size() > 1
                ? new GuardedWrites(
                        where + ", where no annotation of an application is counted, since there are several: "
                                + scanned.applications().stream()
                                        .map(Class::getName)
                                        .collect(joining(", ")),
                        "Name the packages that hold them",
                        null,
                        null,
                        scanned.resourceClasses())
                : new GuardedWrites(
                        where,
                        "Name the packages that hold them",
                        scanned.applications().stream().findFirst().orElse(null),
                        null,
                        scanned.resourceClasses());
    }

    /** Of the classes and singletons that the application names, and of the sub-resources to which they lead. */
    public static GuardedWrites of(Application application) {
        Set<Class<?>> types = new LinkedHashSet<>(application.getClasses());
        types.addAll(singletonClasses(application));
        return new GuardedWrites(
                "the application " + application.getClass().getName(),
                "If it leaves them to be found by scanning, call GuardedWrites.inPackages",
                application.getClass(),
                application,
                types);
    }

    /**
     * The same, of an instance that is made by the constructor without parameters.
     *
     * @throws IllegalArgumentException if that cannot be
     */
    public static GuardedWrites of(Class<? extends Application> application) {
        return of(made(application));
    }

    /**
     * Fails if a write is neither guarded nor {@code @Unconditional}, if a policy would stop the application, if no
     * resource method is found, since a test that checks nothing must not pass, or if no runtime would find the guard
     * on the class path of the test.
     *
     * @throws AssertionError if so; the message has a line for each such write
     */
    public void verify() {
        EffectivePolicies policies = policies();
        List<EffectivePolicy> unguarded = policies.unguardedWrites();
        if (!unguarded.isEmpty()) {
            throw new AssertionError(unguarded.stream()
                    .map(GuardedWrites::line)
                    .collect(joining(
                            "\n  ",
                            "Nobody guards these writes of " + where + ":\n  ",
                            "\nPut @Conditional on each or on its class, or @Unconditional(reason = \"...\") where"
                                    + " nothing can get lost.")));
        }
        String fault = Discovery.fault(instance, classPath());
        if (fault != null) {
            throw new AssertionError(fault);
        }
    }

    /**
     * The effective policies, a line for each resource method.
     *
     * @throws AssertionError if a policy would stop the application, or if no resource method is found
     */
    public String table() {
        return policies().toString();
    }

    private EffectivePolicies policies() {
        EffectivePolicies policies;
        try {
            policies = EffectivePolicies.of(application, resourceClasses);
        } catch (IllegalStateException wrong) {
            throw new AssertionError("The application would not start: " + wrong.getMessage(), wrong);
        }
        if (policies.all().isEmpty()) {
            throw new AssertionError(
                    "No resource method was found in " + where + ", so nothing was checked. " + elsewhere + ".");
        }
        return policies;
    }

    private static ClassLoader classPath() {
        ClassLoader ofTest = Thread.currentThread().getContextClassLoader();
        return ofTest == null ? GuardedWrites.class.getClassLoader() : ofTest;
    }

    private static Application made(Class<? extends Application> application) {
        try {
            Constructor<? extends Application> constructor = application.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    application.getName()
                            + " cannot be made by a constructor without parameters. Make one, and call"
                            + " GuardedWrites.of with it.",
                    e);
        }
    }

    private static String line(EffectivePolicy policy) {
        return policy.method() + ": " + policy.httpMethod() + " /" + policy.route();
    }

    // deprecated since Jakarta REST 3.1, and still what many an application has
    @SuppressWarnings("deprecation")
    private static List<Class<?>> singletonClasses(Application application) {
        return application.getSingletons().stream()
                .<Class<?>>map(Object::getClass)
                .toList();
    }
}

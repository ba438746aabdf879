package io.github.conditionalrest.core;

import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.spi.FeatureExtension;
import io.github.conditionalrest.spi.PreconditionListener;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Puts the guard into an application. Runtimes that look for features find it by themselves; elsewhere, or with
 * services switched off, register it by hand. Registering it twice, or on a client, does nothing.
 */
public final class ConditionalFeature implements Feature {

    /**
     * The property that makes tags opaque: a secret text of at least 16 bytes in UTF-8, the same on every node. Tags
     * made from a version then reveal nothing; see {@link EntityTags#opaque}.
     */
    public static final String OPAQUE_TAG_KEY = "io.github.conditionalrest.opaque-tag-key";

    /**
     * The property that says since when the data is what it is: a time such as {@code 2026-11-21T23:00:00Z}, the same
     * on every node. Set it, and set it anew, whenever the data has gone back, as by a restore from a backup: nothing
     * that a client holds from before matches then, neither a tag nor a date. Where it is not set, nothing was ever
     * restored.
     */
    public static final String EPOCH = "io.github.conditionalrest.epoch";

    /**
     * The property that limits what is held back of a response that can be written only once and for which
     * {@link ContentDigest} makes a tag: a number of bytes, 262144 where it is not set. What is longer is sent without
     * a tag.
     */
    public static final String DIGEST_BUFFER = "io.github.conditionalrest.digest-buffer";

    /**
     * The property that says what becomes of a condition in a request to a method that nobody guards: {@code ignore}
     * it, as where it is not set; {@code report} it to listeners and once for each method in the log; or {@code refuse}
     * the request with 400 besides.
     */
    public static final String IGNORED_CONDITIONS = "io.github.conditionalrest.ignored-conditions";

    // So that two hundred threads, as many as a server may have, take no more than 50 MB for it.
    private static final int DEFAULT_DIGEST_BUFFER = 256 * 1024;

    // After authentication, authorization and whatever filters the application has without a priority of its own.
    private static final int AFTER_OTHER_REQUEST_FILTERS = Priorities.USER + 1000;
    // Response filters run from high to low: after those that set Cache-Control or a content coding.
    private static final int AFTER_OTHER_RESPONSE_FILTERS = Priorities.HEADER_DECORATOR - 100;
    // The first one around all others sees the bytes as they are sent. Jersey takes no priority below 1 for one.
    static final int AROUND_OTHER_INTERCEPTORS = 1;

    private final InstantSource clock;
    private final List<PreconditionListener> listeners;

    // CXF tells a feature the application, and a dynamic feature none
    @Context
    private @Nullable Application application;

    /** With the system's clock, and the listeners that {@link ServiceLoader} finds. */
    public ConditionalFeature() {
        this(InstantSource.system(), List.of());
    }

    /**
     * With a clock of one's own.
     *
     * @param clock tells the second within which a modification date is withheld
     * @param listeners hear of every decision, besides those that {@link ServiceLoader} finds
     */
    public ConditionalFeature(InstantSource clock, List<PreconditionListener> listeners) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Registers filters and mappers, and what each {@link FeatureExtension} adds.
     *
     * @return false where there is nothing to do: on a client, or where it was done already
     * @throws IllegalStateException if a property is unusable; let it stop the application
     */
    @Override
    public boolean configure(FeatureContext context) {
        Configuration configuration = context.getConfiguration();
        if (configuration.getRuntimeType() == RuntimeType.CLIENT
                || configuration.isRegistered(EveryMethodFilter.class)) {
            return false;
        }
        Decisions decisions = new Decisions(allListeners());
        OpaqueTags opaque = opaqueTags(configuration);
        Epoch epoch = epoch(configuration, opaque);
        Guards guards = new Guards(clock, decisions, opaque);
        RuntimeBinding binding = null;
        RuntimeBinding.Sources sources = null;
        for (RuntimeBinding found : ServiceLoader.load(RuntimeBinding.class, RuntimeBinding.class.getClassLoader())) {
            sources = found.sources(context);
            if (sources != null) {
                binding = found;
                break;
            }
        }
        Policies policies = new Policies(sources == null ? RuntimeBinding.Sources.byConstructor() : sources, epoch);
        register(
                context,
                new PreconditionFilter(policies, guards, binding == null ? null : binding.mappers(context)),
                new HoldingBack(digestBuffer(configuration)),
                policies,
                IgnoredConditions.of(configuration, decisions),
                binding);
        if (binding == null) {
            context.register(new MethodVerifier(policies, application));
        } else {
            binding.bind(context, new AllAtOnce(policies, application));
        }
        context.register(new ProblemMapper.Required(), ProblemMapper.BEHIND_OTHERS);
        context.register(new ProblemMapper.Failed(), ProblemMapper.BEHIND_OTHERS);
        context.register(new ProblemMapper.Malformed(), ProblemMapper.BEHIND_OTHERS);
        context.register(new ProblemMapper.Conflict(), ProblemMapper.BEHIND_OTHERS);
        ServiceLoader.load(FeatureExtension.class).forEach(extension -> extension.extend(context));
        return true;
    }

    // One filter sees every request and goes by what annotations ask for, whatever the runtime has bound (REQ-10).
    // Where no binding tells what the runtime has bound, another one is bound by name.
    private static void register(
            FeatureContext context,
            PreconditionFilter filter,
            HoldingBack holdingBack,
            Policies policies,
            IgnoredConditions ignored,
            @Nullable RuntimeBinding binding) {
        if (binding == null) {
            context.register(filter, AFTER_OTHER_REQUEST_FILTERS);
        }
        context.register(
                new EveryMethodFilter(policies, filter, binding == null ? request -> false : binding::isBound, ignored),
                AFTER_OTHER_REQUEST_FILTERS + 1);
        context.register(new ValidatorFieldsFilter(Entities.found()), AFTER_OTHER_RESPONSE_FILTERS);
        if (binding != null && binding.showsEveryMethod()) {
            context.register(new DigestedMethods(policies, holdingBack));
        } else {
            context.register(holdingBack, AROUND_OTHER_INTERCEPTORS);
        }
    }

    private List<PreconditionListener> allListeners() {
        List<PreconditionListener> all = new ArrayList<>(listeners);
        ServiceLoader.load(PreconditionListener.class).forEach(all::add);
        return all;
    }

    private static @Nullable OpaqueTags opaqueTags(Configuration configuration) {
        Object key = configuration.getProperty(OPAQUE_TAG_KEY);
        try {
            return key == null ? null : new OpaqueTags(key.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The property " + OPAQUE_TAG_KEY + " is unusable. " + e.getMessage(), e);
        }
    }

    private static Epoch epoch(Configuration configuration, @Nullable OpaqueTags opaque) {
        Object time = configuration.getProperty(EPOCH);
        try {
            return time == null ? Epoch.NONE : Epoch.of(time.toString(), opaque);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The property " + EPOCH + " is unusable. " + e.getMessage() + ".", e);
        }
    }

    private static int digestBuffer(Configuration configuration) {
        Object limit = configuration.getProperty(DIGEST_BUFFER);
        if (limit == null) {
            return DEFAULT_DIGEST_BUFFER;
        }
        try {
            int bytes = Integer.parseInt(limit.toString());
            if (bytes >= 0) {
                return bytes;
            }
        } catch (NumberFormatException ignored) {
            // told below
        }
        throw new IllegalStateException("The property " + DIGEST_BUFFER + " is \"" + limit
                + "\", which is no number of bytes from 0 to " + Integer.MAX_VALUE + ". Leave it out for "
                + DEFAULT_DIGEST_BUFFER + ".");
    }
}

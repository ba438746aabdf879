package io.github.conditionalrest.core;

import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the methods that a binding shows; where it knows no application and shows them one by one, all root
 * resources with the first one.
 */
final class AllAtOnce implements RuntimeBinding.Preparation {

    private final Policies policies;
    private final @Nullable Application toldToFeature;
    private final AtomicBoolean started = new AtomicBoolean();

    AllAtOnce(Policies policies, @Nullable Application toldToFeature) {
        this.policies = policies;
        this.toldToFeature = toldToFeature;
    }

    @Override
    public void prepare(@Nullable Class<?> application, Collection<RuntimeBinding.Shown> methods) {
        if (application != null || toldToFeature == null) {
            policies.prepare(application, methods);
            return;
        }
        Class<?> ofAll = toldToFeature.getClass();
        if (!started.getAndSet(true)) {
            policies.prepare(ofAll, RootResources.methods(toldToFeature));
        }
        policies.prepare(ofAll, methods);
    }
}

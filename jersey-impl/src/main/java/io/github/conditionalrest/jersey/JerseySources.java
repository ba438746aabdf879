package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.RuntimeBinding;
import io.github.conditionalrest.spi.ValidatorSource;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.jspecify.annotations.Nullable;

/** A CDI bean where there is one, else an instance into which Jersey injects. */
final class JerseySources implements RuntimeBinding.Sources {

    private final InjectionManager injection;

    JerseySources(InjectionManager injection) {
        this.injection = injection;
    }

    @Override
    public ValidatorSource source(Class<? extends ValidatorSource> type) {
        ValidatorSource bean = bean(type);
        return bean == null ? create(type) : bean;
    }

    private static @Nullable ValidatorSource bean(Class<? extends ValidatorSource> type) {
        try {
            return CdiBeans.find(type);
        } catch (LinkageError withoutCdi) {
            return null;
        }
    }

    private ValidatorSource create(Class<? extends ValidatorSource> type) {
        try {
            return injection.createAndInitialize(type);
        } catch (RuntimeException e) {
            throw new IllegalStateException(rootOf(e).toString(), e); // HK2's own message is a page long
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

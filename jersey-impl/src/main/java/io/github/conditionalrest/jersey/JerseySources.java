package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.RuntimeBinding;
import io.github.conditionalrest.spi.ValidatorSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.jspecify.annotations.Nullable;

/** A CDI bean where there is one, else an instance into which Jersey injects. */
final class JerseySources implements RuntimeBinding.Sources {

    private static final Logger LOG = System.getLogger("io.github.conditionalrest");

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
        ValidatorSource made;
        try {
            made = injection.createAndInitialize(type);
        } catch (RuntimeException e) {
            throw new IllegalStateException(rootOf(e).toString(), e); // HK2's own message is a page long
        }
        // not refused: a source may have such a field and do without it
        List<String> missing = Injector.isHk2(injection) ? List.of() : NullFields.of(made);
        if (!missing.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "Nothing was injected into {0} of the validator source {1}, since CDI is the only injector here and"
                            + " the class is no bean. Make it a bean, for example by @ApplicationScoped",
                    String.join(", ", missing),
                    type.getName());
        }
        return made;
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.RuntimeBinding;
import io.github.conditionalrest.spi.ValidatorSource;
import java.lang.reflect.Constructor;
import java.util.Objects;
import org.jboss.resteasy.spi.InjectorFactory;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.spi.util.PickConstructor;

/** What RESTEasy makes and injects into: where it is integrated with CDI, that is a bean if there is one. */
final class ResteasySources implements RuntimeBinding.Sources {

    private final ResteasyProviderFactory factory;

    ResteasySources(ResteasyProviderFactory factory) {
        this.factory = factory;
    }

    @Override
    public ValidatorSource source(Class<? extends ValidatorSource> type) {
        InjectorFactory injectors = factory.getInjectorFactory();
        Object source = injectors.createConstructor(constructor(type), factory).construct(false);
        ValidatorSource made = type.cast(Objects.requireNonNull(source, "RESTEasy made nothing of it"));
        injectors.createPropertyInjector(type, factory).inject(made, false);
        return made;
    }

    // RESTEasy itself wants a public one; a source is often a class for its own package.
    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?> constructor = PickConstructor.pickSingletonConstructor(type);
        if (constructor == null) {
            try {
                constructor = type.getDeclaredConstructor();
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("it has no constructor that RESTEasy could call", e);
            }
        }
        constructor.setAccessible(true);
        return constructor;
    }
}

package io.github.conditionalrest.core;

import io.github.conditionalrest.spi.ValidatorSource;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Makes sources where no runtime injects into them. */
final class PlainSources implements RuntimeBinding.Sources {

    @Override
    public ValidatorSource source(Class<? extends ValidatorSource> type) {
        try {
            Constructor<? extends ValidatorSource> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("its constructor failed with " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("it has no usable constructor without parameters (" + e + ")", e);
        }
    }
}

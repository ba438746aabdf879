package io.github.conditionalrest.jersey;

import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/** Sources that are CDI beans; apart from its user, so that an application without CDI never links it. */
final class CdiBeans {

    private CdiBeans() {}

    /**
     * The bean of this class, or null where there is no CDI container or the class is no bean.
     *
     * @throws IllegalStateException if there are several
     */
    static @Nullable ValidatorSource find(Class<? extends ValidatorSource> type) {
        CDI<Object> container;
        try {
            container = CDI.current();
        } catch (IllegalStateException notRunning) {
            return null;
        }
        Instance<? extends ValidatorSource> beans = container.select(type);
        if (beans.isAmbiguous()) {
            throw new IllegalStateException("there are several beans of this class");
        }
        return beans.isResolvable() ? beans.get() : null;
    }
}

package io.github.conditionalrest.core;

import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What needs the own API of a Jakarta REST runtime; found by {@link java.util.ServiceLoader}. Without one, sources are
 * made by their constructor without parameters when the first request asks for them.
 */
public interface RuntimeBinding {

    /** Makes the sources that applications name, with the injection of the runtime. */
    @FunctionalInterface
    interface Sources {

        /**
         * Makes the one instance of this class, or looks it up; called once for each class.
         *
         * @throws RuntimeException if it cannot be made; the message is shown to the developer
         */
        ValidatorSource source(Class<? extends ValidatorSource> type);
    }

    /** Works out the policy of a resource method before the first request. */
    @FunctionalInterface
    interface Preparation {

        /**
         * Works out the policy of the method, and makes its source.
         *
         * @throws IllegalStateException if the policy is wrong; let it stop the application
         */
        void prepare(Class<?> resourceClass, Method method);
    }

    /** The sources of this runtime, or null where the application runs on another one. */
    @Nullable
    Sources sources(FeatureContext context);

    /**
     * Arranges that each resource method and locator known at start-up is prepared, once everything can be injected.
     *
     * <p>Called after {@link #sources} gave an answer other than null.
     */
    void onStart(FeatureContext context, Preparation preparation);
}

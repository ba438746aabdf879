package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.Method;
import java.util.Collection;
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

        /** Makes sources by their constructor without parameters, and injects nothing. */
        static Sources byConstructor() {
            return new PlainSources();
        }
    }

    /** Works out the policies of resource methods before the first request. */
    @FunctionalInterface
    interface Preparation {

        /**
         * Works out the policies of these methods, and makes their sources. Of a sub-resource locator, does so for the
         * methods that its return type tells. Give it as many at once as are known, since it names all that is wrong.
         *
         * @param application the class that may bear an annotation for all methods; null where the binding does not
         *     know it: then it is the one that the runtime told the feature, and where it told none, policies are
         *     worked out with the first request
         * @throws IllegalStateException if a policy is wrong; let it stop the application
         */
        void prepare(@Nullable Class<?> application, Collection<Shown> methods);
    }

    /**
     * A resource method or a locator, as the runtime shows it.
     *
     * @param resourceClass the class that the runtime will tell of a request
     * @param implementation the class of the object that answers; another one where the runtime goes by the type on
     *     which {@code @Path} stands
     * @param method the method that the runtime will tell of a request
     */
    record Shown(Class<?> resourceClass, Class<?> implementation, Method method) {

        /** A method of a class that answers by itself. */
        public Shown(Class<?> resourceClass, Method method) {
            this(resourceClass, resourceClass, method);
        }
    }

    /** Tells which mapper the runtime would have map an exception. */
    @FunctionalInterface
    interface Mappers {

        /** The mapper, or null where there is none. */
        @Nullable
        ExceptionMapper<?> mapper(Throwable thrown);
    }

    /** The sources of this runtime, or null where the application runs on another one. */
    @Nullable
    Sources sources(FeatureContext context);

    /**
     * Registers what else this runtime needs, above all something that prepares each method and locator that is known
     * when the application starts, once everything can be injected. Called after {@link #sources} has given an answer.
     */
    void bind(FeatureContext context, Preparation preparation);

    /**
     * How this runtime chooses mappers, or null where {@link jakarta.ws.rs.ext.Providers} tell the one that it would
     * choose.
     */
    default @Nullable Mappers mappers(FeatureContext context) {
        return null;
    }

    /**
     * Whether the runtime would run what is bound by name to {@link Conditional} for the matched method of this
     * request, though no annotation asks for it: a resource model can be programmed. Asked only where none does.
     */
    default boolean isBound(ContainerRequestContext request) {
        return false;
    }

    /** Whether this runtime shows dynamic features every method, those of sub-resources too. */
    default boolean showsEveryMethod() {
        return true;
    }
}

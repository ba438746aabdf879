package io.github.conditionalrest.deployment;

import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import java.util.ServiceLoader;

/**
 * Fails a deployment that has the API and no implementation. Without it, such an application would start, and
 * {@code @Conditional} would guard nothing, silently.
 *
 * <p>It does not ask whether anything is {@code @Conditional}. Of a class that is no bean an extension hears nothing,
 * and to Payara and GlassFish a resource class without a scope is none, unlike to WildFly and Open Liberty: the
 * application that needs this most would go on in silence. Who uses only {@code EntityTags} adds an implementation that
 * has nothing to do; a clear failure is better than a wrong silence.
 *
 * <p>An implementation counts if the class loader of the API sees it, or that of the application, which is another one
 * where the API is in a library that several archives share.
 */
public final class ForgottenImplementation implements BuildCompatibleExtension {

    /** For the container. */
    public ForgottenImplementation() {}

    /** Reports an error, with the dependency to add, if there is no implementation. */
    @Validation
    public void requireImplementation(Messages messages) {
        try {
            PreconditionEvaluator.provided();
        } catch (IllegalStateException missing) {
            if (ServiceLoader.load(PreconditionEvaluator.class).stream()
                    .findAny()
                    .isEmpty()) {
                messages.error(missing);
            }
        }
    }
}

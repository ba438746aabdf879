package io.github.conditionalrest.deployment;

import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import java.util.ServiceLoader;

/**
 * Fails a deployment, or a build of Quarkus, in which nothing guards: one that has the API and no implementation, or an
 * implementation of which its runtime takes no notice. Without it, such an application would start, and
 * {@code @Conditional} would guard nothing, silently.
 *
 * <p>It does not ask whether anything is {@code @Conditional}. Of a class that is no bean an extension hears nothing,
 * and to Payara and GlassFish a resource class without a scope is none, unlike to WildFly and Open Liberty: the
 * application that needs this most would go on in silence. Who uses only {@code EntityTags} adds an implementation that
 * has nothing to do; a clear failure is better than a wrong silence.
 *
 * <p>What is there counts if the class loader of the API sees it, or that of the application, which is another one
 * where the API is in a library that several archives share.
 */
public final class ForgottenImplementation implements BuildCompatibleExtension {

    // Of the servers alone; an application on another runtime may have their clients.
    private static final String QUARKUS_REST = "org.jboss.resteasy.reactive.server.core.Deployment";
    private static final String QUARKUS_RESTEASY = "io.quarkus.resteasy.runtime.standalone.ResteasyStandaloneRecorder";

    private static final String BINDING_FOR_RESTEASY = "io.github.conditionalrest.resteasy.ResteasyBinding";

    /** For the container. */
    public ForgottenImplementation() {}

    /** Reports an error, with the dependency to add, if there is no implementation or it guards nothing. */
    @Validation
    public void requireImplementation(Messages messages) {
        try {
            PreconditionEvaluator.provided();
        } catch (IllegalStateException missing) {
            if (ServiceLoader.load(PreconditionEvaluator.class).stream()
                    .findAny()
                    .isEmpty()) {
                messages.error(missing);
                return;
            }
        }
        // Quarkus asks for no features as services, so what else is there is found by nobody.
        if (isThere(QUARKUS_REST)) {
            messages.error("Nothing would guard on Quarkus REST, for which there is no implementation: take RESTEasy,"
                    + " io.quarkus:quarkus-resteasy in the place of quarkus-rest, with the dependency"
                    + " io.github.conditionalrest:conditional-rest-resteasy-impl, or leave out what is of"
                    + " io.github.conditionalrest");
        } else if (isThere(QUARKUS_RESTEASY) && !isThere(BINDING_FOR_RESTEASY)) {
            messages.error(
                    "Nothing would guard on the RESTEasy of Quarkus, which finds no other implementation than one"
                            + " that is missing: add the dependency"
                            + " io.github.conditionalrest:conditional-rest-resteasy-impl");
        }
    }

    // By its class file: nothing is to be linked.
    private static boolean isThere(String className) {
        String file = className.replace('.', '/') + ".class";
        ClassLoader ofApplication = Thread.currentThread().getContextClassLoader();
        return ForgottenImplementation.class.getClassLoader().getResource(file) != null
                || (ofApplication != null && ofApplication.getResource(file) != null);
    }
}

package io.github.conditionalrest.guardedwrites;

import io.github.conditionalrest.core.ConditionalFeature;
import jakarta.ws.rs.core.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a runtime would find the feature on the class path of the test. It reads the files that runtimes read, since
 * an archive into which others are merged may have lost them, and nothing of the library runs then that could tell.
 */
final class Discovery {

    private static final List<Discovery> BY_BINDINGS = List.of(
            new Discovery(
                    "META-INF/services/org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable",
                    "io.github.conditionalrest.jersey.ConditionalAutoDiscoverable"),
            new Discovery(
                    "META-INF/services/jakarta.ws.rs.ext.Providers",
                    "io.github.conditionalrest.resteasy.ConditionalDiscovery"),
            new Discovery("META-INF/cxf/bus-extensions.txt", "io.github.conditionalrest.cxf.ConditionalDiscovery"));
    private static final Discovery AS_SERVICE =
            new Discovery("META-INF/services/jakarta.ws.rs.core.Feature", ConditionalFeature.class.getName());

    private static final String OR_NAME_IT =
            ", or have the application name ConditionalFeature.class and call GuardedWrites.of with it.";

    private final String file;
    private final String className;

    private Discovery(String file, String className) {
        this.file = file;
        this.className = className;
    }

    /** Why no runtime would find it, and the remedy; or null where one would, or the application names it. */
    static @Nullable String fault(@Nullable Application application, ClassLoader classPath) {
        if ((application != null && isNamedBy(application))
                || BY_BINDINGS.stream().anyMatch(file -> file.isOn(classPath))) {
            return null;
        }
        if (!AS_SERVICE.isOn(classPath)) {
            return "No runtime would find the guard, since no file " + AS_SERVICE.file + " names "
                    + AS_SERVICE.className + ": where archives are merged into one, merge their files of"
                    + " META-INF/services too" + OR_NAME_IT;
        }
        if (application != null && switchesServicesOff(application)) {
            return "No runtime would find the guard, since the application sets jakarta.ws.rs.loadServices to false:"
                    + " take the artifact for the runtime, such as conditional-rest-jersey-impl, in the place of"
                    + " conditional-rest-core" + OR_NAME_IT;
        }
        if (isCxfAlone(classPath)) {
            return "CXF would not find the guard, since it looks for no features: take conditional-rest-cxf-impl in"
                    + " the place of conditional-rest-core" + OR_NAME_IT;
        }
        return null;
    }

    // deprecated since Jakarta REST 3.1, and still what many an application has
    @SuppressWarnings("deprecation")
    private static boolean isNamedBy(Application application) {
        return application.getClasses().contains(ConditionalFeature.class)
                || application.getSingletons().stream().anyMatch(ConditionalFeature.class::isInstance);
    }

    private static boolean switchesServicesOff(Application application) {
        return "false".equals("" + application.getProperties().get("jakarta.ws.rs.loadServices"));
    }

    // An application on another runtime may have the client of CXF.
    private static boolean isCxfAlone(ClassLoader classPath) {
        return has(classPath, "org/apache/cxf/jaxrs/JAXRSServerFactoryBean.class")
                && !has(classPath, "org/glassfish/jersey/server/ResourceConfig.class")
                && !has(classPath, "org/jboss/resteasy/core/SynchronousDispatcher.class");
    }

    private static boolean has(ClassLoader classPath, String file) {
        return classPath.getResource(file) != null;
    }

    private boolean isOn(ClassLoader classPath) {
        try {
            return Collections.list(classPath.getResources(file)).stream().anyMatch(this::isNamedIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Whole names, which stand before a comment or, for CXF, a colon.
    private boolean isNamedIn(URL found) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(found.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("[#:]", 2)[0].strip()).anyMatch(className::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

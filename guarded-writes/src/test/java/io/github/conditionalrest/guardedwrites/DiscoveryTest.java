package io.github.conditionalrest.guardedwrites;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.guardedwrites.guarded.Items;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On class paths of files alone, as an application and the archives that it uses may leave them. */
class DiscoveryTest {

    private static final String AS_SERVICE = "META-INF/services/jakarta.ws.rs.core.Feature";
    private static final String CORE = "# ours\n" + ConditionalFeature.class.getName() + " # found\n";
    private static final Map<String, Object> WITHOUT_SERVICES = Map.of("jakarta.ws.rs.loadServices", false);

    private final Path classPath;

    DiscoveryTest(@TempDir Path classPath) {
        this.classPath = classPath;
    }

    @Test
    void aServiceIsFound() throws IOException {
        put(AS_SERVICE, CORE);

        assertThat(fault(null), is(nullValue()));
        assertThat(fault(application(Map.of())), is(nullValue()));
    }

    @Test
    @DisplayName("REQ-10: an archive that has lost the files by which the guard is found fails the test")
    void anArchiveThatHasLostItsServicesIsAFault() throws IOException {
        put(AS_SERVICE, "com.acme." + ConditionalFeature.class.getSimpleName());

        assertThat(
                fault(null), containsString("no file " + AS_SERVICE + " names " + ConditionalFeature.class.getName()));
    }

    @Test
    @DisplayName("REQ-10: services that are switched off fail the test if the guard is a service alone")
    void servicesThatAreSwitchedOffAreAFault() throws IOException {
        put(AS_SERVICE, CORE);

        assertThat(fault(application(WITHOUT_SERVICES)), containsString("jakarta.ws.rs.loadServices"));
    }

    @Test
    @DisplayName("REQ-10: CXF without the binding for it fails the test")
    void cxfWithoutItsBindingIsAFault() throws IOException {
        put(AS_SERVICE, CORE);
        put("org/apache/cxf/jaxrs/JAXRSServerFactoryBean.class", "");

        assertThat(fault(null), containsString("take conditional-rest-cxf-impl"));

        put("org/glassfish/jersey/server/ResourceConfig.class", "");
        assertThat(fault(null), is(nullValue()));
    }

    @Test
    void aBindingIsFoundWithServicesSwitchedOff() throws IOException {
        put(
                "META-INF/cxf/bus-extensions.txt",
                "io.github.conditionalrest.cxf.ConditionalDiscovery:org.apache.cxf.service.factory.FactoryBeanListener:true");

        assertThat(fault(application(WITHOUT_SERVICES)), is(nullValue()));
    }

    @Test
    void whatTheApplicationNamesNeedsNotBeFound() throws IOException {
        assertThat(fault(new Names(Set.of(ConditionalFeature.class), Set.of(), Map.of())), is(nullValue()));
        assertThat(fault(new Names(Set.of(), Set.of(new ConditionalFeature()), Map.of())), is(nullValue()));
    }

    @Test
    void aFaultFailsTheTest() {
        GuardedWrites guarded = GuardedWrites.of(application(WITHOUT_SERVICES));

        AssertionError failed = assertThrows(AssertionError.class, guarded::verify);
        assertThat(failed.getMessage(), containsString("No runtime would find the guard"));
    }

    private void put(String file, String text) throws IOException {
        Path written = classPath.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
    }

    private @Nullable String fault(@Nullable Application application) throws IOException {
        try (URLClassLoader files =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
            return Discovery.fault(application, files);
        }
    }

    private static Application application(Map<String, Object> properties) {
        return new Names(Set.of(Items.class), Set.of(), properties);
    }

    private static final class Names extends Application {

        private final Set<Class<?>> classes;
        private final Set<Object> singletons;
        private final Map<String, Object> properties;

        Names(Set<Class<?>> classes, Set<Object> singletons, Map<String, Object> properties) {
            this.classes = classes;
            this.singletons = singletons;
            this.properties = properties;
        }

        @Override
        public Set<Class<?>> getClasses() {
            return classes;
        }

        @Override
        @SuppressWarnings("deprecation") // Jakarta REST has no other way to hand over an instance
        public Set<Object> getSingletons() {
            return singletons;
        }

        @Override
        public Map<String, Object> getProperties() {
            return properties;
        }
    }
}

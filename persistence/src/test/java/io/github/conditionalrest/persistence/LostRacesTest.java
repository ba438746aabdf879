package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.spi.FeatureExtension;
import jakarta.ws.rs.RuntimeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.glassfish.jersey.model.internal.CommonConfig;
import org.glassfish.jersey.model.internal.ComponentBag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody has all that this module works with. */
class LostRacesTest {

    private static final String[] ALL = {"OfPersistence", "OfRollback", "OfTransactional", "OfEjb", "OfData", "OfSql"};

    @Test
    void aMapperIsRegisteredForEachExceptionThatIsThere() throws Exception {
        assertThat(registeredWithout("nothing"), containsInAnyOrder(ALL));
    }

    @Test
    void withoutJerseyTheMappersAreThePortableOnes() throws Exception {
        assertThat(registeredWithout("org.glassfish.jersey."), containsInAnyOrder(ALL));
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta.persistence., OfPersistence",
        "jakarta.transaction., OfTransactional",
        "jakarta.transaction., OfRollback",
        "jakarta.ejb., OfEjb",
        "jakarta.data., OfData"
    })
    @DisplayName("RACE-2: without one of the interfaces the others are mapped, and nothing fails")
    void whatIsMissingIsLeftOut(String missing, String mapper) throws Exception {
        List<String> registered = registeredWithout(missing);
        assertThat(registered, not(hasItem(mapper)));
        assertThat(registered, hasItem("OfSql"));
    }

    @Test
    void withoutAnyOfThemPlainJdbcIsMapped() throws Exception {
        assertThat(
                registeredWithout("jakarta.persistence.", "jakarta.transaction.", "jakarta.ejb.", "jakarta.data."),
                is(List.of("OfSql")));
    }

    private static List<String> registeredWithout(String... missing) throws Exception {
        CommonConfig context = new CommonConfig(RuntimeType.SERVER, ComponentBag.INCLUDE_ALL);
        FeatureExtension extension = (FeatureExtension) new Partial(List.of(missing))
                .loadClass(LostRaces.class.getName())
                .getConstructor()
                .newInstance();
        extension.extend(context);
        return context.getInstances().stream()
                .map(instance -> instance.getClass().getSimpleName())
                .toList();
    }

    /** Has this module to itself, and lacks what is missing. */
    private static final class Partial extends ClassLoader {

        private static final String MODULE = LostRaces.class.getPackageName() + ".";

        private final List<String> missing;

        Partial(List<String> missing) {
            super(LostRacesTest.class.getClassLoader());
            this.missing = missing;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (missing.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(MODULE)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] content = bytes.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
    }
}

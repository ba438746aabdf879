package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.conditionalrest.core.RuntimeBinding;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that runs RESTEasy, and does not show all of it to applications. */
class HiddenResteasyTest {

    private final FeatureContext context = contextOfResteasy();

    @Test
    void theBindingIsForAResteasyThatIsVisible() throws ReflectiveOperationException {
        assertThat(
                made(ResteasyBinding.class, RuntimeBinding.class, Set.of()).sources(context), instanceOf(Object.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.jboss.resteasy.core",
                "org.jboss.resteasy.spi",
                "org.jboss.resteasy.spi.metadata",
                "org.jboss.resteasy.spi.util"
            })
    void theBindingLeavesTheRestToTheCore(String hidden) throws ReflectiveOperationException {
        RuntimeBinding binding = made(ResteasyBinding.class, RuntimeBinding.class, Set.of(hidden));

        assertThat(binding.sources(context), is(nullValue()));
    }

    @Test
    void theDiscoveryDoesNothing() throws ReflectiveOperationException {
        Feature discovery = made(ConditionalDiscovery.class, Feature.class, Set.of("org.jboss.resteasy.core"));

        assertThat(discovery.configure(context), is(false));
    }

    private static FeatureContext contextOfResteasy() {
        ResteasyProviderFactoryImpl factory = new ResteasyProviderFactoryImpl();
        return (FeatureContext) Proxy.newProxyInstance(
                FeatureContext.class.getClassLoader(),
                new Class<?>[] {FeatureContext.class},
                (proxy, method, arguments) -> method.getName().equals("getConfiguration") ? factory : null);
    }

    private static <T> T made(Class<? extends T> implementation, Class<T> type, Set<String> hidden)
            throws ReflectiveOperationException {
        Class<?> again = new Archive(hidden).loadClass(implementation.getName());
        return type.cast(again.getConstructor().newInstance());
    }

    /** Has the classes of the binding once more, as the class loader of an archive has. */
    private static final class Archive extends ClassLoader {

        private final Set<String> hidden;

        Archive(Set<String> hidden) {
            super(HiddenResteasyTest.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            String inPackage = name.substring(0, name.lastIndexOf('.'));
            if (hidden.contains(inPackage)) {
                throw new ClassNotFoundException(name);
            }
            if (!inPackage.equals(ResteasyBinding.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? own(name) : loaded;
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.PreconditionListener;
import jakarta.ws.rs.core.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** In real modules; Surefire has an execution of its own for it. */
class ServicesOnModulePath {

    @Test
    void thisRunsInRealModules() {
        assertThat(ConditionalFeature.class.getModule().getName(), is("io.github.conditionalrest.core"));
        assertThat(Validators.class.getModule().getName(), is("io.github.conditionalrest.api"));
    }

    @Test
    void theApiFindsTheEvaluator() {
        assertThat(PreconditionEvaluator.provided(), is(instanceOf(Rfc9110Evaluator.class)));
    }

    @Test
    void aRuntimeFindsTheFeature() {
        getClass().getModule().addUses(Feature.class); // what the module of a runtime declares
        List<Class<? extends Feature>> found = ServiceLoader.load(ModuleLayer.boot(), Feature.class).stream()
                .<Class<? extends Feature>>map(ServiceLoader.Provider::type)
                .toList();
        assertThat(found, hasItem(ConditionalFeature.class));
    }

    @Test
    void theFeatureMayLookForBindingsAndListeners() {
        Module core = ConditionalFeature.class.getModule();
        assertThat(core.canUse(RuntimeBinding.class), is(true));
        assertThat(core.canUse(PreconditionListener.class), is(true));
        assertThat(new ConditionalFeature().configure(FakeConfiguration.ofServer()), is(true));
    }

    @Test
    void theClassPathIsToldTheSameServices() throws IOException {
        for (Provides service :
                ConditionalFeature.class.getModule().getDescriptor().provides()) {
            try (InputStream file =
                    ConditionalFeature.class.getResourceAsStream("/META-INF/services/" + service.service())) {
                String names = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(names.lines().toList(), is(service.providers()));
            }
        }
    }
}

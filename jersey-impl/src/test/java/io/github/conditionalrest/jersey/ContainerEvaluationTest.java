package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.core.ExactRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** The switch that leaves {@code @Context Request} to Jersey. */
class ContainerEvaluationTest extends GuardedTest {

    @Override
    ResourceConfig application() {
        return new ResourceConfig(ExactRequestInjectionTest.EachRequest.class)
                .property(ExactRequest.CONTAINER_EVALUATION, "true");
    }

    @Test
    void theContainersOwnEvaluationStaysAvailable() {
        assertThat(http().put("each/field", "If-Match: \"a\\b\"").body(), is("as the container"));
        assertThat(http().put("each/parameter", "If-Match: \"a\\b\"").body(), is("as the container"));
    }
}

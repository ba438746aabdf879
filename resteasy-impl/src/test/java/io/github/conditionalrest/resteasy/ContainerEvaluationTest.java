package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.core.ExactRequest;
import io.github.conditionalrest.core.ServedTest;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The switch that leaves {@code @Context Request} to RESTEasy. */
class ContainerEvaluationTest extends ServedTest {

    @Override
    protected Application application() {
        return application(
                Set.of(ExactRequestInjectionTest.EachRequest.class),
                Set.of(),
                Map.of(ExactRequest.CONTAINER_EVALUATION, "true"));
    }

    @Test
    void theContainersOwnEvaluationStaysAvailable() {
        assertThat(http().put("each/field", ExactRequestInjectionTest.WEAK).body(), is("as the container"));
        assertThat(http().put("each/parameter", ExactRequestInjectionTest.WEAK).body(), is("as the container"));
    }
}

package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.ServedTest;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same as {@link LostRaceTest} without a mapper of the application. */
class UnmappedFailureTest extends ServedTest {

    @Override
    protected Application application() {
        return application(Set.of(LostRaceTest.Writes.class), Set.of(new ConditionalFeature()), Map.of());
    }

    @Test
    void whatIsUnrelatedAndNobodyMapsIsAnError() throws Exception {
        assertThat(http().put("writes/constraint", "If-Match: \"x\"").status(), is(500));
    }
}

package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.DigestedContentContract;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** With opaque versions, which leaves digests alone. */
class DigestedContentTest extends DigestedContentContract {

    @Override
    protected Application application() {
        return application(
                Set.of(Contents.class, Untyped.class),
                Set.of(),
                Map.of(ConditionalFeature.OPAQUE_TAG_KEY, "a secret of sixteen bytes or more"));
    }
}

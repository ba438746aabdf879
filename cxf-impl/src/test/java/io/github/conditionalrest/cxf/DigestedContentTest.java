package io.github.conditionalrest.cxf;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.DigestedContentContract;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

class DigestedContentTest extends DigestedContentContract {

    @Override
    protected Application application() {
        return application(Set.of(Contents.class, Untyped.class), Set.of(new ConditionalFeature()), Map.of());
    }
}

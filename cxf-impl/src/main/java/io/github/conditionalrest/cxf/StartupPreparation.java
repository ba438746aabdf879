package io.github.conditionalrest.cxf;

import io.github.conditionalrest.core.RuntimeBinding.Preparation;
import io.github.conditionalrest.core.RuntimeBinding.Shown;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;

/** Prepares every method and locator of the root resources. CXF tells the feature the application, and not this. */
final class StartupPreparation implements DynamicFeature {

    private final Preparation preparation;

    StartupPreparation(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        preparation.prepare(null, List.of(new Shown(resource.getResourceClass(), resource.getResourceMethod())));
    }
}

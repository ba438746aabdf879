package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;
import java.util.Map;

class JerseyTest extends ConditionalRestTck {

    JerseyTest() {
        super(new SeBootstrapRuntime("Jersey 4.0.2, HK2") {
            @Override
            public Map<Capability, String> lacks() {
                return Map.of(Capability.CDI, "this run has HK2 alone; another one has CDI");
            }
        });
    }
}

package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;
import java.util.Map;

class ResteasyTest extends ConditionalRestTck {

    ResteasyTest() {
        super(new SeBootstrapRuntime("RESTEasy 6.2.16") {
            @Override
            public Map<Capability, String> lacks() {
                return Map.of(Capability.CDI, "this run has no CDI; another one has it");
            }
        });
    }
}

package org.example;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;
import java.util.Map;

class MyRuntimeTest extends ConditionalRestTck {

    MyRuntimeTest() {
        super(new SeBootstrapRuntime("Jersey 3.1.12, Grizzly") {
            @Override
            public Map<Capability, String> lacks() {
                return Map.of(
                        Capability.CDI, "HK2 alone",
                        Capability.OBS_TEXT, "Grizzly writes bytes above 7F as spaces");
            }
        });
    }
}

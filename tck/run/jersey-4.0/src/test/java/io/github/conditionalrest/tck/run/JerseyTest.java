package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;

class JerseyTest extends ConditionalRestTck {

    JerseyTest() {
        super(new SeBootstrapRuntime("Jersey 4.0.2, HK2"));
    }
}

package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;

class ResteasyTest extends ConditionalRestTck {

    ResteasyTest() {
        super(new SeBootstrapRuntime("RESTEasy 7.0.5"));
    }
}

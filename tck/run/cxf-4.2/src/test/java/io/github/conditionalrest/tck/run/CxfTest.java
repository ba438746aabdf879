package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;
import java.util.Set;

class CxfTest extends ConditionalRestTck {

    CxfTest() {
        super(new Cxf());
    }

    private static final class Cxf extends SeBootstrapRuntime {

        Cxf() {
            super("CXF 4.2.3");
        }

        @Override
        public Set<Class<?>> components() {
            return Set.of(ConditionalFeature.class);
        }
    }
}

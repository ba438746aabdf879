package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.SeBootstrapRuntime;
import java.util.Map;
import java.util.Set;

class CxfTest extends ConditionalRestTck {

    CxfTest() {
        super(new Cxf());
    }

    private static final class Cxf extends SeBootstrapRuntime {

        private static final String PROXY =
                "CXF itself finds no resource method on a java.lang.reflect.Proxy, and answers 404";

        Cxf() {
            super("CXF 4.1.5");
        }

        @Override
        public Set<Class<?>> components() {
            return Set.of(ConditionalFeature.class);
        }

        @Override
        public Map<Capability, String> lacks() {
            return Map.of(
                    Capability.EXACT_REQUEST, "CXF makes its Request itself and asks no provider for it",
                    Capability.CDI, "the binding for CXF does not look for beans");
        }

        @Override
        public Map<String, String> knownDeviations() {
            return Map.of("REQ-10.24", PROXY, "REQ-10.25", PROXY);
        }
    }
}

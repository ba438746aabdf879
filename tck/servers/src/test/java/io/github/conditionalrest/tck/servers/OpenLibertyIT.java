package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.resteasy.ResteasyBinding;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.War;
import io.github.conditionalrest.tck.servers.locks.data.ThrownByData;
import io.github.conditionalrest.tck.servers.wrong.WrongApplication;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

class OpenLibertyIT extends ServerTest {

    OpenLibertyIT() {
        super(new Liberty());
    }

    private static final class Liberty extends ServerUnderTest {

        private static final String HIDDEN =
                "Open Liberty hides most of its RESTEasy from applications, so the binding leaves this one to the core";

        // With the binding in the archive, to see that it does no harm.
        Liberty() {
            super(
                    "Open Liberty",
                    "openliberty.version",
                    new OpenLiberty(ServerTest.SERVERS, LocksWar.driver()),
                    ResteasyBinding.class);
        }

        @Override
        Map<Capability, String> ownLacks() {
            return Map.of(
                    Capability.BEAN_SOURCES,
                    HIDDEN + ", which makes sources by their constructor",
                    Capability.SOURCE_INJECTION,
                    HIDDEN + ", which injects nothing into sources",
                    Capability.CHECKS_KNOW_THE_POLICY,
                    HIDDEN + ", and RESTEasy by itself shows resource methods no request context",
                    Capability.EXACT_REQUEST,
                    HIDDEN);
        }

        @Override
        War guarded(War locks) throws IOException {
            return super.guarded(locks)
                    .classesOf(ThrownByData.class)
                    .libraries(OptimisticLockingFailureException.class);
        }

        @Override
        List<String> ownLost() {
            return List.of("thrown-as-by-a-repository");
        }

        // The core alone does not notice at the start that nobody evaluates.
        @Override
        Class<?> wrong() {
            return WrongApplication.class;
        }

        @Override
        public Map<String, String> knownDeviations() {
            return Map.of("VAL-5.7", "Open Liberty itself sends Content-Length: 0 with a 304");
        }
    }
}

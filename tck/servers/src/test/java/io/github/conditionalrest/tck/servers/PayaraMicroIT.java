package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.jersey.JerseyBinding;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.War;
import io.github.conditionalrest.tck.servers.locks.data.ThrownByData;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

class PayaraMicroIT extends ServerTest {

    PayaraMicroIT() throws IOException {
        super(new ServerUnderTest("Payara Micro", "payara.version", new PayaraMicro(SERVERS), JerseyBinding.class) {
            @Override
            Map<Capability, String> ownLacks() {
                return Map.of(
                        Capability.OBS_TEXT,
                        "Grizzly, its listener, sends bytes above 7F as spaces, and Payara refuses some");
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
        });
    }
}

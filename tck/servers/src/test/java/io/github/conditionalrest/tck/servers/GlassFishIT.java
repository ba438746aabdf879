package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.jersey.JerseyBinding;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.War;
import io.github.conditionalrest.tck.servers.locks.repository.LostInARepository;
import java.io.IOException;
import java.util.List;
import java.util.Map;

class GlassFishIT extends ServerTest {

    GlassFishIT() throws IOException {
        super(new ServerUnderTest("GlassFish", "glassfish.version", new GlassFish(SERVERS), JerseyBinding.class) {
            @Override
            Map<Capability, String> ownLacks() {
                return Map.of(Capability.OBS_TEXT, "Grizzly, its listener, sends bytes above 7F as spaces");
            }

            @Override
            War guarded(War locks) throws IOException {
                return super.guarded(locks).classesOf(LostInARepository.class);
            }

            @Override
            List<String> ownLost() {
                return List.of("lost-in-a-repository");
            }
        });
    }
}

package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.resteasy.ResteasyBinding;
import java.io.IOException;

class WildFlyIT extends ServerTest {

    WildFlyIT() throws IOException {
        super(new ServerUnderTest("WildFly", "wildfly.version", new WildFly(SERVERS), ResteasyBinding.class));
    }
}

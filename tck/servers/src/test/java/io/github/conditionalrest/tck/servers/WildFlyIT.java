package io.github.conditionalrest.tck.servers;

import java.io.IOException;

class WildFlyIT extends ServerTest {

    WildFlyIT() throws IOException {
        super(new WildFly(SERVERS));
    }
}

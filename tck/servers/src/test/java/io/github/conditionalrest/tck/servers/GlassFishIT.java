package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.jersey.JerseyBinding;
import java.io.IOException;

class GlassFishIT extends ServerTest {

    GlassFishIT() throws IOException {
        super(new ServerUnderTest(
                "GlassFish", "glassfish.version", new GlassFish(ServerUnderTest.SERVERS), JerseyBinding.class));
    }
}

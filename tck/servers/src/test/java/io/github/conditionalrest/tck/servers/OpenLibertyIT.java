package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.resteasy.ResteasyBinding;

class OpenLibertyIT extends ServerTest {

    OpenLibertyIT() {
        super(new ServerUnderTest(
                "Open Liberty",
                "openliberty.version",
                new OpenLiberty(ServerUnderTest.SERVERS),
                ResteasyBinding.class));
    }
}

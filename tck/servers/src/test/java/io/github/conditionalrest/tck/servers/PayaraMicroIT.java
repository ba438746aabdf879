package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.jersey.JerseyBinding;
import java.io.IOException;

class PayaraMicroIT extends ServerTest {

    PayaraMicroIT() throws IOException {
        super(new ServerUnderTest(
                "Payara Micro", "payara.version", new PayaraMicro(ServerUnderTest.SERVERS), JerseyBinding.class));
    }
}

package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.jersey.JerseyBinding;
import java.io.IOException;

class PayaraMicroIT extends ServerTest {

    PayaraMicroIT() throws IOException {
        super(new PayaraMicro(SERVERS), JerseyBinding.class);
    }
}

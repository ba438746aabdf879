package io.github.conditionalrest.tck.servers;

class OpenLibertyIT extends ServerTest {

    OpenLibertyIT() {
        super(new OpenLiberty(SERVERS));
    }
}

package io.github.conditionalrest.tck.servers.other;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells that it is there. */
@Path("served")
public class Served {

    @GET
    public String read() {
        return "Served";
    }
}

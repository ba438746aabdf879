package io.github.conditionalrest.tck.servers.forgotten;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Trusts that its write is guarded. It has no scope, so that not every server takes it for a bean. */
@Path("trusting")
public class Trusting {

    @GET
    public String read() {
        return "Served";
    }

    @PUT
    @Conditional
    public void replace() {}
}

package io.github.conditionalrest.tck.servers.unevaluated;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Requires a precondition that nobody evaluates: there is neither a source nor anything to check by. */
@Path("unguarded")
public class Unguarded {

    @GET
    public String read() {
        return "Served";
    }

    @PUT
    @Conditional
    public void replace() {}
}

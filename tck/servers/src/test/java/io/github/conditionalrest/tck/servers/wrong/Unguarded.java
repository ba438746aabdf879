package io.github.conditionalrest.tck.servers.wrong;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Requires a precondition that no write evaluates. */
@Path("unguarded")
public class Unguarded {

    @GET
    public String read() {
        return "Served";
    }

    @PUT
    @Conditional(require = Precondition.IF_MODIFIED_SINCE)
    public void replace() {}
}

package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.stream.Collectors;

/** Shows what cannot be seen otherwise: how often something ran, and which decisions a listener heard. */
@Path("memory")
@Produces("text/plain")
public class MemoryResource {

    /** How often something was counted under this key. */
    @GET
    @Path("counts/{key: .+}")
    public String counted(@PathParam("key") String key) {
        return Integer.toString(Memory.counted(key));
    }

    /** The decisions of this route, one a line: kind, method, route and field. */
    @GET
    @Path("decisions")
    public String heard(@QueryParam("route") String route) {
        return Memory.heard().stream()
                .filter(decision -> decision.split(" ", -1)[2].equals(route))
                .collect(Collectors.joining("\n"));
    }
}

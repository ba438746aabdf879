package io.github.conditionalrest.guardedwrites.generated;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("toys")
public abstract class AbstractToys {

    @PUT
    public void replaceToy() {}
}

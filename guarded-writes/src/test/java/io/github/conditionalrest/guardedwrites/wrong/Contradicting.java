package io.github.conditionalrest.guardedwrites.wrong;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("contradicting")
public class Contradicting {

    @PUT
    @Conditional
    @Unconditional
    public void replace() {}
}

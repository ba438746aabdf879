package io.github.conditionalrest.guardedwrites.byapplication;

import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

@Path("notes")
public class Notes {

    @PATCH
    public void amend() {}
}

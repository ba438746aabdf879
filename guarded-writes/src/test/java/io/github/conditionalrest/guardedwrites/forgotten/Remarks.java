package io.github.conditionalrest.guardedwrites.forgotten;

import jakarta.ws.rs.POST;

/** Another one, whose designator is of no package that is scanned. */
class Remarks {

    @POST
    public void add() {}
}

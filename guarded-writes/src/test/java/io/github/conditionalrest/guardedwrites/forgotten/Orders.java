package io.github.conditionalrest.guardedwrites.forgotten;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("orders/{id}")
class Orders {

    @GET
    public String read() {
        return "";
    }

    @PUT
    public void replace() {}

    @DELETE
    public void remove() {}

    @Path("lines")
    public Object lines() {
        return new Lines();
    }
}

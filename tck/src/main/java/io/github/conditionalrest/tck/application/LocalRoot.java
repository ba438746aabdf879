package io.github.conditionalrest.tck.application;

import jakarta.ejb.Local;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The local interface of an enterprise bean, with the annotations of Jakarta REST. */
@Local
@Path("contract")
public interface LocalRoot {

    /** Reads. */
    @GET
    String read();

    /** Writes. */
    @PUT
    String replace(String text);
}

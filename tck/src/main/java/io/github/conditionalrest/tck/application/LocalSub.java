package io.github.conditionalrest.tck.application;

import jakarta.ejb.Local;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;

/** The local interface of an enterprise bean. */
@Local
public interface LocalSub {

    /** Reads. */
    @GET
    String read();

    /** Writes. */
    @PUT
    String replace(String text);
}

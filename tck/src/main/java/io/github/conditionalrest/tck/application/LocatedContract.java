package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;

/** A sub-resource that is guarded as an interface, of which there are proxies. */
@Conditional(validators = TagSource.class)
public interface LocatedContract {

    /** Reads. */
    @GET
    String read();

    /** Writes. */
    @PUT
    String replace(String text);
}

package io.github.conditionalrest.guardedwrites.guarded;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** It writes elsewhere. */
@Path("stock")
@RegisterRestClient
public interface StockClient {

    @PUT
    void replace();
}

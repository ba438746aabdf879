package io.github.conditionalrest.guardedwrites.generated;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** As a generator writes it from an OpenAPI document. */
@Path("pets")
public interface PetsApi {

    @PUT
    void replacePet();
}

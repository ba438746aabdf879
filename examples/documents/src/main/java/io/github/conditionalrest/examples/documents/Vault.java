package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The same as {@link Documents}, for whoever has the token. Nobody else learns anything from a precondition. */
@Path("vault")
@Produces(MediaType.APPLICATION_JSON)
@Secured
@Conditional(validators = CurrentState.class)
public final class Vault extends Items {

    public Vault(@Context Configuration configuration) {
        super(Stores.of(configuration).vault());
    }
}

package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The usual case: a strong tag, made from a version, and a modification date. */
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
@Conditional(validators = CurrentState.class)
public final class Documents extends Items {

    public Documents(@Context Configuration configuration) {
        super(Stores.of(configuration).documents());
    }
}

package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * Two representations of one state, JSON and XML. Each has a strong tag of its own, which the library makes from the
 * version, and a write replaces them both, so that it may carry either of them. What is written is JSON.
 */
@Path("reports")
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@Conditional(validators = CurrentState.class)
public final class Reports extends Items {

    public Reports(@Context Configuration configuration) {
        super(Stores.of(configuration).reports());
    }
}

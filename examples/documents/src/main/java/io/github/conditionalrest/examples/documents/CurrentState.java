package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.sql.SQLException;

/** Asks the matched resource itself, so that one source serves every kind whose store checks as it writes. */
final class CurrentState implements ValidatorStore {

    @Override
    public Validators current(ContainerRequestContext request) throws SQLException {
        Items matched = (Items) request.getUriInfo().getMatchedResources().get(0);
        String id = ValidatorSource.pathParameters(request).get("id");
        return id == null || Id.isPossible(id) ? matched.current(id) : Validators.absent();
    }
}

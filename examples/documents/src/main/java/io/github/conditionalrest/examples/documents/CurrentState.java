package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;

/** Asks the matched resource itself, so that one source serves every kind whose store checks as it writes. */
final class CurrentState implements ValidatorStore {

    @Override
    public Validators current(ContainerRequestContext request) throws SQLException {
        UriInfo uri = request.getUriInfo();
        Items matched = (Items) uri.getMatchedResources().get(0);
        String id = uri.getPathParameters().getFirst("id");
        return id == null || Id.isPossible(id) ? matched.current(id) : Validators.absent();
    }
}

package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * A strong tag and no modification date, by plain JDBC. If-Unmodified-Since would have to be ignored here (RFC 9110
 * §13.1.4), so a write that carries nothing else is answered 428 and not let through unguarded.
 */
@Path("labels")
@Produces(MediaType.APPLICATION_JSON)
@Conditional(validators = LabelVersions.class)
public final class Labels extends Items {

    public Labels(@Context Configuration configuration) {
        super(Stores.of(configuration).labels());
    }
}

package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A resource whose methods are transactions. */
@Path("races/transactional-resource/{mishap}/{id}")
@RequestScoped
public class TransactionalRaces {

    @Inject
    @Any
    private Instance<Mishap> mishaps;

    /** Nothing is required here. */
    @PUT
    @Transactional
    public void run(@PathParam("mishap") String mishap, @PathParam("id") String id) throws Exception {
        mishaps.select(NamedLiteral.of(mishap)).get().happen(id);
    }
}

package io.github.conditionalrest.tck.servers.locks;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A resource that is an enterprise bean. */
@Path("races/ejb-resource/{mishap}/{id}")
@Stateless
public class EnterpriseRaces {

    @Inject
    @Any
    private Instance<Mishap> mishaps;

    /** Nothing is required here. */
    @PUT
    public void run(@PathParam("mishap") String mishap, @PathParam("id") String id) throws Exception {
        mishaps.select(NamedLiteral.of(mishap)).get().happen(id);
    }
}

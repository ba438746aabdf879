package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Has any mishap happen within any boundary. */
@Path("races/{boundary}/{mishap}/{id}")
@RequestScoped
public class Races {

    @Inject
    @Any
    private Instance<Boundary> boundaries;

    @Inject
    @Any
    private Instance<Mishap> mishaps;

    @Inject
    private Shapes shapes;

    /** Nothing is required here. */
    @PUT
    public void run(
            @PathParam("boundary") String boundary, @PathParam("mishap") String mishap, @PathParam("id") String id)
            throws Exception {
        try {
            boundaries.select(NamedLiteral.of(boundary)).get().run(mishap(mishap), id);
        } catch (Exception e) {
            shapes.remember(id, e);
            throw e;
        }
    }

    private Mishap mishap(String name) {
        return mishaps.select(NamedLiteral.of(name)).get();
    }
}

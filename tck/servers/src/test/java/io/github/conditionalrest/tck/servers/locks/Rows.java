package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** For the tests: rows as they are, and what went wrong with them. */
@Path("rows")
@Produces("text/plain")
@RequestScoped
public class Rows {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Shapes shapes;

    /** Answers as soon as the application does. */
    @GET
    public String count() {
        return entities.createQuery("select count(t) from Ticket t", Long.class).getSingleResult() + " rows";
    }

    /** A new row. */
    @PUT
    @Path("{id}")
    @Transactional
    public void create(@PathParam("id") String id) {
        entities.persist(new Ticket(id, "as it was"));
    }

    /** Version and text. */
    @GET
    @Path("{id}")
    public String read(@PathParam("id") String id) {
        Ticket ticket = entities.find(Ticket.class, id);
        return ticket.getVersion() + " " + ticket.getText();
    }

    /** The exception in which work on this row has ended. */
    @GET
    @Path("{id}/shape")
    public String shape(@PathParam("id") String id) {
        return shapes.of(id);
    }
}

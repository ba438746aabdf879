package io.github.conditionalrest.tck.servers.locks.versions;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Rows whose source has its persistence unit injected. */
@Path("injected/{id}")
@Produces("text/plain")
@RequestScoped
public class InjectedResource {

    @Inject
    private TicketStore store;

    /** Its tag comes from the entity. */
    @GET
    @Conditional
    public Ticket read(@PathParam("id") String id) {
        return store.read(id);
    }

    /** Checked twice: by the source, and in the transaction. */
    @PUT
    @Conditional(validators = InjectedVersions.class)
    public Ticket replace(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
        return store.replace(id, text, preconditions);
    }

    /** Loses a race behind both checks. */
    @PUT
    @Path("too-late")
    @Conditional(validators = InjectedVersions.class)
    public Ticket replaceTooLate(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
        return store.replaceTooLate(id, text, preconditions);
    }
}

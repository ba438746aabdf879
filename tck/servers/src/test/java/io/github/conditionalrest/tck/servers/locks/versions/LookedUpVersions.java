package io.github.conditionalrest.tck.servers.locks.versions;

import io.github.conditionalrest.persistence.EntityVersionSource;
import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManagerFactory;

/** For servers on which nothing is injected into a source. */
public class LookedUpVersions extends EntityVersionSource {

    /** For the library. */
    public LookedUpVersions() {
        super(Ticket.class, "id");
    }

    @Override
    protected EntityManagerFactory entityManagerFactory() {
        return CDI.current().select(TicketStore.class).get().factory();
    }
}

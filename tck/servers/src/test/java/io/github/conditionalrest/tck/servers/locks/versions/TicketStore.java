package io.github.conditionalrest.tck.servers.locks.versions;

import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.persistence.EntityVersions;
import io.github.conditionalrest.tck.servers.locks.Rival;
import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;

/** Reads and writes rows, each in a transaction. */
@ApplicationScoped
public class TicketStore {

    @PersistenceContext
    private EntityManager entities;

    @PersistenceUnit
    private EntityManagerFactory factory;

    @Inject
    private Rival rival;

    /** That of the rows. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** The row as it is. */
    @Transactional
    public Ticket read(String id) {
        return entities.find(Ticket.class, id);
    }

    /** Checks and writes. */
    @Transactional
    public Ticket replace(String id, String text, Preconditions preconditions) {
        Ticket ticket = entities.find(Ticket.class, id);
        preconditions.check(EntityVersions.stateOf(ticket));
        ticket.setText(text);
        return ticket;
    }

    /** Checks, and loses a race before the write. */
    @Transactional
    public Ticket replaceTooLate(String id, String text, Preconditions preconditions) {
        Ticket ticket = replace(id, text, preconditions);
        rival.change(id);
        return ticket;
    }
}

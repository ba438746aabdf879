package io.github.conditionalrest.tck.servers.locks.repository;

import io.github.conditionalrest.tck.servers.locks.Mishap;
import io.github.conditionalrest.tck.servers.locks.Rival;
import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Updates by a repository what somebody else has changed after it was read. */
@Dependent
@Named("lost-in-a-repository")
public class LostInARepository implements Mishap {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Rival rival;

    @Override
    public void happen(String id) {
        Ticket ticket = tickets.findById(id).orElseThrow();
        entities.detach(ticket);
        rival.change(id);
        ticket.setText("of the loser");
        tickets.update(ticket);
    }
}

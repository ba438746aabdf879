package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Whoever is faster: its change is committed when the call returns. */
@ApplicationScoped
public class Rival {

    @PersistenceContext
    private EntityManager entities;

    /** Changes the row in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void change(String id) {
        entities.find(Ticket.class, id).setText("of the rival");
    }
}

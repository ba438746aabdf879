package io.github.conditionalrest.tck.servers.locks.hibernate;

import io.github.conditionalrest.tck.servers.locks.Mishap;
import io.github.conditionalrest.tck.servers.locks.Rival;
import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** A stateless session writes at once, and throws exceptions of its own. */
@Dependent
@Named("lost-in-a-stateless-session")
public class Sessions implements Mishap {

    @PersistenceUnit
    private EntityManagerFactory factory;

    @Inject
    private Rival rival;

    @Override
    public void happen(String id) {
        try (StatelessSession session = factory.unwrap(SessionFactory.class).openStatelessSession()) {
            Ticket ticket = session.get(Ticket.class, id);
            rival.change(id);
            ticket.setText("of the loser");
            session.update(ticket);
        }
    }
}

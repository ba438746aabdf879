package io.github.conditionalrest.tck.servers.locks.versions;

import io.github.conditionalrest.persistence.EntityVersionSource;
import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** A bean. */
@ApplicationScoped
public class InjectedVersions extends EntityVersionSource {

    @PersistenceUnit
    private EntityManagerFactory factory;

    /** For the container. */
    public InjectedVersions() {
        super(Ticket.class, "id");
    }

    @Override
    protected EntityManagerFactory entityManagerFactory() {
        return factory;
    }
}

package io.github.conditionalrest.tck.servers.locks.repository;

import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;

/** A repository of Jakarta Data. */
@Repository
public interface Tickets extends CrudRepository<Ticket, String> {}

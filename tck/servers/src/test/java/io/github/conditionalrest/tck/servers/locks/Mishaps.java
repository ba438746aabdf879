package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What goes wrong with Jakarta EE alone. */
public final class Mishaps {

    private static final String OWN = "of the loser";

    private Mishaps() {}

    /** Somebody else changes the row after it was read. */
    @Dependent
    @Named("lost-at-commit")
    public static class LostAtCommit implements Mishap {

        @PersistenceContext
        private EntityManager entities;

        @Inject
        private Rival rival;

        @Override
        public void happen(String id) {
            Ticket ticket = entities.find(Ticket.class, id);
            rival.change(id);
            ticket.setText(OWN);
        }
    }

    /** The same, noticed before the end. */
    @Dependent
    @Named("lost-at-flush")
    public static class LostAtFlush extends LostAtCommit {

        @PersistenceContext
        private EntityManager entities;

        @Override
        public void happen(String id) {
            super.happen(id);
            entities.flush();
        }
    }

    /** Somebody else changes a row that this one relies on. */
    @Dependent
    @Named("lost-by-lock")
    public static class LostByLock implements Mishap {

        @PersistenceContext
        private EntityManager entities;

        @Inject
        private Rival rival;

        @Override
        public void happen(String id) {
            entities.find(Ticket.class, id, LockModeType.OPTIMISTIC);
            rival.change(id);
        }
    }

    /** The database refuses the row when the transaction ends. */
    @Dependent
    @Named("null-at-commit")
    public static class NullAtCommit implements Mishap {

        @PersistenceContext
        private EntityManager entities;

        @Override
        public void happen(String id) {
            entities.find(Ticket.class, id).setText(null);
        }
    }

    /** The same, noticed before the end. */
    @Dependent
    @Named("null-at-flush")
    public static class NullAtFlush extends NullAtCommit {

        @PersistenceContext
        private EntityManager entities;

        @Override
        public void happen(String id) {
            super.happen(id);
            entities.flush();
        }
    }

    /** Nobody maps it. */
    @Dependent
    @Named("unmapped")
    public static class Unmapped implements Mishap {
        @Override
        public void happen(String id) {
            throw new IllegalStateException("Nobody maps this");
        }
    }

    /** The application maps it. */
    @Dependent
    @Named("mapped")
    public static class Mapped implements Mishap {
        @Override
        public void happen(String id) {
            throw new RefusedException();
        }
    }

    /** Jakarta REST maps it. */
    @Dependent
    @Named("not-found")
    public static class NotFound implements Mishap {
        @Override
        public void happen(String id) {
            throw new NotFoundException("There is no such thing");
        }
    }

    /** An exception of the application. */
    public static class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** As applications have them. */
    @Provider
    public static class RefusedMapper implements ExceptionMapper<RefusedException> {
        @Override
        public Response toResponse(RefusedException refused) {
            return Response.status(422).entity("Refused").type("text/plain").build();
        }
    }
}

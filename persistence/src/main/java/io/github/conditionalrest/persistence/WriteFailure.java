package io.github.conditionalrest.persistence;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Why a write failed, as far as its exception and the causes of that tell. */
enum WriteFailure {
    /** Another write came first: a version or a snapshot was not the current one any more. */
    LOST_RACE,
    /** A constraint was violated, which is a lost race if the request was to create what is there by now. */
    CONSTRAINT,
    /** Anything else. */
    OTHER;

    // By name: nobody has all of them, Hibernate's and EclipseLink's own surface without one of Jakarta Persistence
    // around them, and on a server the classes of a provider may not be visible to an application.
    private static final Set<String> OPTIMISTIC_LOCK = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "jakarta.data.exceptions.OptimisticLockingFailureException",
            "org.eclipse.persistence.exceptions.OptimisticLockException",
            "org.hibernate.StaleStateException",
            "org.hibernate.dialect.lock.OptimisticEntityLockException");

    private static final Set<String> EXISTS = Set.of(
            "jakarta.persistence.EntityExistsException",
            "jakarta.data.exceptions.EntityExistsException",
            "java.sql.SQLIntegrityConstraintViolationException");

    // ISO/IEC 9075: class 40 is a transaction that was rolled back, here since it could not be serialized. So
    // PostgreSQL
    // answers an update of a row that has changed since the snapshot of the transaction.
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String UNIQUE_VIOLATION = "23505";

    /** Looks through the exception and its causes, which may go round in a circle. */
    static WriteFailure of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        WriteFailure found = OTHER;
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            WriteFailure told = tellsOf(cause);
            if (told == LOST_RACE) {
                return LOST_RACE;
            }
            found = told == OTHER ? found : told;
        }
        return found;
    }

    private static WriteFailure tellsOf(Throwable cause) {
        if (cause instanceof SQLException refusal) {
            String state = refusal.getSQLState();
            if (SERIALIZATION_FAILURE.equals(state)) {
                return LOST_RACE;
            }
            if (UNIQUE_VIOLATION.equals(state)) {
                return CONSTRAINT;
            }
        }
        for (Class<?> type = cause.getClass(); type != Throwable.class; type = type.getSuperclass()) {
            if (OPTIMISTIC_LOCK.contains(type.getName())) {
                return LOST_RACE;
            }
            if (EXISTS.contains(type.getName())) {
                return CONSTRAINT;
            }
        }
        return OTHER;
    }
}

package io.github.conditionalrest.persistence;

import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.annotation.Priority;
import jakarta.data.exceptions.DataException;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Answers a write that lost a race as {@code Preconditions.confirm(false)} would: 412 where the request carries a
 * precondition that guards, else 409. Everything else is handed on as if this mapper were not there.
 *
 * <p>There is one for each type in which such a failure surfaces, and nothing more general, so that a mapper of an
 * application for {@link RuntimeException} or {@link Throwable} is asked as before.
 *
 * @param <E> the type that surfaces
 */
abstract class LostRaceMapper<E extends Throwable> implements ExceptionMapper<E> {

    /** An application's own mapper of the same exception has a lower number, and wins. */
    static final int BEHIND_OTHERS = Integer.MAX_VALUE;

    private static final String OF_EJB = "jakarta.ejb.EJBException";

    @Context
    private Request request;

    @Context
    private HttpHeaders headers;

    @Context
    private Providers providers;

    @Context
    private @Nullable ResourceContext resources;

    private final boolean nullIsUnmapped;

    /**
     * A mapper for one runtime.
     *
     * @param nullIsUnmapped whether the runtime takes null for "as if there were no mapper", as CXF does; to others
     *     that is 204
     */
    LostRaceMapper(boolean nullIsUnmapped) {
        this.nullIsUnmapped = nullIsUnmapped;
    }

    /** The mapper that the runtime would choose for this exception, or null where there is none. */
    @Nullable
    ExceptionMapper<? super Throwable> chosenFor(Throwable failure) {
        return mapperOf(failure.getClass());
    }

    /** Injects what is of the current request into the fields of an object, and returns it. */
    final <T> T ofThisRequest(T target) {
        if (resources == null) {
            throw new IllegalStateException("The runtime injects no ResourceContext");
        }
        return resources.initResource(target);
    }

    /** Where this mapper stands among others of the same exception. */
    int priority() {
        return BEHIND_OTHERS;
    }

    /** Whether the application has a mapper of the same exception that would not be asked otherwise. */
    boolean isLeftToTheApplication() {
        return false;
    }

    /** Whether the failure is a lost race; Jersey asks this first, and leaves out a mapper that says no. */
    public final boolean isMappable(E failure) {
        return switch (WriteFailure.of(failure)) {
            case LOST_RACE -> !isLeftToTheApplication();
            case CONSTRAINT -> isFalseByNow() && !isLeftToTheApplication();
            case OTHER -> false;
        };
    }

    @Override
    public final @Nullable Response toResponse(E failure) {
        return isMappable(failure) ? mapped(refusal()) : handedOn(failure);
    }

    // Two clients that both create with `If-None-Match: *` pass the guard both, and one of them violates a constraint.
    // So does much else, and the precondition tells it apart.
    private boolean isFalseByNow() {
        ContainerRequestContext context = requestContext();
        PreconditionEvaluator guard = PreconditionEvaluator.of(context);
        return guard != null && context != null && guard.isFalseByNow(context);
    }

    private ClientErrorException refusal() {
        PreconditionEvaluator guard = PreconditionEvaluator.of(requestContext());
        PreconditionEvaluator evaluator = guard == null ? PreconditionEvaluator.provided() : guard;
        return evaluator.conflict(request.getMethod(), headers.getRequestHeaders());
    }

    // Jersey injects it into what lives as long as a request, and refuses an application whose mapper asks for it.
    private @Nullable ContainerRequestContext requestContext() {
        try {
            return ofThisRequest(new OfRequest()).context;
        } catch (RuntimeException notShown) {
            return null; // not every runtime shows it, as not every one shows it to Preconditions
        }
    }

    private @Nullable Response handedOn(Throwable failure) {
        ExceptionMapper<Throwable> next = next(failure);
        Throwable cause = failure.getCause();
        if (cause != null && (next == null || isDefault(next)) && isPlainEjbException(failure)) {
            return mappedOrHandedOn(cause);
        }
        if (next != null) {
            return next.toResponse(failure);
        }
        if (nullIsUnmapped) {
            return null;
        }
        throw LostRaceMapper.<RuntimeException>unchecked(failure);
    }

    // "If an ExceptionMapper for a EJBException or subclass is not included with an application then exceptions thrown
    // by an EJB resource class or provider method MUST be unwrapped and processed as described in Section 3.3.4"
    // (Jakarta RESTful Web Services 3.1 §11.2.4). Runtimes take this mapper for the one that is included.
    private @Nullable Response mappedOrHandedOn(Throwable cause) {
        return cause instanceof WebApplicationException refusal ? mapped(refusal) : handedOn(cause);
    }

    // By name, and not of a subclass: so do runtimes that unwrap.
    private static boolean isPlainEjbException(Throwable failure) {
        return failure.getClass().getName().equals(OF_EJB);
    }

    // The one that a runtime brings along for all that nobody maps (Jakarta RESTful Web Services 3.1 §4.4).
    private static boolean isDefault(ExceptionMapper<?> mapper) {
        return mapper.getClass().getSimpleName().equals("DefaultExceptionMapper");
    }

    /** The mapper that would have been chosen without this one and its siblings, or null where there is none. */
    private @Nullable ExceptionMapper<Throwable> next(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != Object.class; type = type.getSuperclass()) {
            ExceptionMapper<Throwable> mapper = mapperOf(type);
            if (mapper != null && !(mapper instanceof LostRaceMapper)) {
                return mapper;
            }
        }
        return null;
    }

    private Response mapped(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        ExceptionMapper<? super Throwable> mapper = response.hasEntity() ? null : chosenFor(refusal);
        return mapper == null || isDefault(mapper) ? response : mapper.toResponse(refusal);
    }

    @SuppressWarnings("unchecked") // of the exception's own class, so it takes the exception
    private @Nullable ExceptionMapper<Throwable> mapperOf(Class<?> type) {
        return (ExceptionMapper<Throwable>)
                (ExceptionMapper<?>) providers.getExceptionMapper(type.asSubclass(Throwable.class));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler would want it declared
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Takes what is of one request. */
    static final class OfRequest {
        @Context
        private @Nullable ContainerRequestContext context;
    }

    /** Also for an optimistic lock, a failed commit of a resource-local transaction, and all of Hibernate's own. */
    @Priority(BEHIND_OTHERS)
    static class OfPersistence extends LostRaceMapper<PersistenceException> {
        OfPersistence(boolean nullIsUnmapped) {
            super(nullIsUnmapped);
        }
    }

    /** A failed commit of a {@code UserTransaction}, and on some servers of a transactional method. */
    @Priority(BEHIND_OTHERS)
    static class OfRollback extends LostRaceMapper<RollbackException> {
        OfRollback(boolean nullIsUnmapped) {
            super(nullIsUnmapped);
        }
    }

    /** A failed commit of a {@code @Transactional} method. */
    @Priority(BEHIND_OTHERS)
    static class OfTransactional extends LostRaceMapper<TransactionalException> {
        OfTransactional(boolean nullIsUnmapped) {
            super(nullIsUnmapped);
        }
    }

    /** A failed flush or commit of an enterprise bean. */
    @Priority(BEHIND_OTHERS)
    static class OfEjb extends LostRaceMapper<EJBException> {
        OfEjb(boolean nullIsUnmapped) {
            super(nullIsUnmapped);
        }
    }

    /** A repository of Jakarta Data. */
    @Priority(BEHIND_OTHERS)
    static class OfData extends LostRaceMapper<DataException> {
        OfData(boolean nullIsUnmapped) {
            super(nullIsUnmapped);
        }
    }

    /** Plain JDBC. */
    @Priority(BEHIND_OTHERS)
    static class OfSql extends LostRaceMapper<SQLException> {
        OfSql(boolean nullIsUnmapped) {
            super(nullIsUnmapped);
        }
    }
}

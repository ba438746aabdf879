package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.data.exceptions.MappingException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.StaleObjectStateException;
import org.hibernate.dialect.lock.OptimisticEntityLockException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every shape in which a failed write surfaces somewhere, thrown by a resource. */
@SuppressWarnings({"ImmutableEnumChecker", "DoNotCallSuggester"}) // exceptions as data, and resources that only throw
class LostRaceShapesTest {

    /** Shapes of a lost race, as servers and providers were seen to throw them. */
    public enum Lost {
        FLUSH(new OptimisticLockException()),
        RESOURCE_LOCAL_COMMIT(new jakarta.persistence.RollbackException(new OptimisticLockException())),
        TRANSACTIONAL_ON_GLASSFISH(
                new TransactionalException("commit", caused(new RollbackException(), new OptimisticLockException()))),
        COMMIT(caused(new RollbackException(), new OptimisticLockException())),
        EJB_COMMIT_ON_GLASSFISH(new EJBException(caused(new RollbackException(), new OptimisticLockException()))),
        EJB_COMMIT_ON_WILDFLY(new EJBTransactionRolledbackException(
                "commit", caused(new RollbackException(), new OptimisticLockException()))),
        EJB_FLUSH(new EJBException(new OptimisticLockException())),
        LOCK_MODE_ON_WILDFLY(
                caused(new RollbackException(), new OptimisticEntityLockException(new Object(), "newer version"))),
        HIBERNATE(new StaleObjectStateException("Document", 1)),
        ECLIPSELINK(new EJBException(
                org.eclipse.persistence.exceptions.OptimisticLockException.mustHaveMappingWhenStoredInObject(
                        Object.class))),
        JAKARTA_DATA(new OptimisticLockingFailureException("stale")),
        POSTGRESQL(new SQLException("could not serialize access due to concurrent update", "40001")),
        POSTGRESQL_BY_HIBERNATE(
                new PersistenceException(new LockAcquisitionException("update", new SQLException("", "40001"))));

        final Throwable thrown;

        Lost(Throwable thrown) {
            this.thrown = thrown;
        }
    }

    /** What is thrown through the same types, and is none. */
    public enum Unrelated {
        NOT_FOUND(new EntityNotFoundException("gone")),
        ROLLBACK(new RollbackException("marked for rollback")),
        TRANSACTIONAL(new TransactionalException("required", new IllegalStateException("other"))),
        EJB(new EJBException(new IllegalStateException("other"))),
        EJB_ALONE(new EJBException("other")),
        EJB_WITH_A_RESPONSE(new EJBException(new NotFoundException())),
        EJB_WITH_AN_ENTITY(new EJBException(
                new NotFoundException(Response.status(404).entity("own words").build()))),
        EJB_WITH_A_FAILURE_THAT_IS_MAPPED(new EJBException(new Mapped())),
        ROLLED_BACK_WITH_A_RESPONSE(new EJBTransactionRolledbackException("commit", new NotFoundException())),
        PERSISTENCE_WITH_A_RESPONSE(new PersistenceException(new NotFoundException())),
        DATA(new MappingException("other")),
        SQL(new SQLException("no such table", "42S02")),
        NOT_NULL(new PersistenceException(new SQLIntegrityConstraintViolationException("null", "23502"))),
        DUPLICATE(new EntityExistsException("there")),
        DATA_DUPLICATE(new jakarta.data.exceptions.EntityExistsException("there"));

        final Throwable thrown;

        Unrelated(Throwable thrown) {
            this.thrown = thrown;
        }
    }

    static final class Mapped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static <T extends Throwable> T caused(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    @Path("")
    public static final class Failing {

        @PUT
        @Path("lost/{shape}")
        public String lose(@PathParam("shape") Lost shape) throws Throwable {
            throw shape.thrown;
        }

        @PUT
        @Path("unrelated/{shape}")
        public String fail(@PathParam("shape") Unrelated shape) throws Throwable {
            throw shape.thrown;
        }

        @PUT
        @Path("created/{shape}")
        @Conditional(validators = Existence.class)
        public String create(@PathParam("shape") Unrelated shape) throws Throwable {
            throw shape.thrown;
        }
    }

    /** Is there from the second look-up on. */
    public static final class Existence implements ValidatorSource {

        private final AtomicBoolean exists = new AtomicBoolean();

        @Override
        public Validators current(ContainerRequestContext request) {
            return exists.getAndSet(true) ? Validators.ofVersion(0) : Validators.absent();
        }
    }

    private static Served served;
    private static Served plain;

    @BeforeAll
    static void start() {
        served = Served.with(new Failing());
        plain = Served.withoutMappers(new Failing());
    }

    @AfterAll
    static void stop() {
        served.close();
        plain.close();
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    @DisplayName("RACE-2: 412 with a precondition that guards")
    void aLostRaceIsAFailedPrecondition(Lost shape) {
        Http.Answer answer = served.http().put("lost/" + shape, "If-Match: \"1\"");

        assertThat(answer.status(), is(412));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
        assertThat(answer.body(), containsString("If-Match"));
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    @DisplayName("RACE-2: 409 without one")
    void aLostRaceWithoutAPreconditionIsAConflict(Lost shape) {
        assertThat(served.http().put("lost/" + shape).status(), is(409));
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    void withoutTheMappersEachOfThemIsAnError(Lost shape) {
        assertThat(plain.http().put("lost/" + shape, "If-Match: \"1\"").status(), is(500));
    }

    @ParameterizedTest
    @EnumSource(Unrelated.class)
    void whatIsUnrelatedIsWhatItIsWithoutTheMappers(Unrelated shape) {
        assertSame("unrelated/" + shape, served, plain);
    }

    private static void assertSame(String path, Served with, Served without) {
        Http.Answer expected = without.http().put(path, "If-Match: \"1\"");
        Http.Answer answer = with.http().put(path, "If-Match: \"1\"");
        assertThat(answer.status(), is(expected.status()));
        assertThat(answer.body(), is(expected.body()));
        assertThat(answer.field("Content-Type"), is(expected.field("Content-Type")));
    }

    static final class OfThrowable implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable failure) {
            return Response.status(418)
                    .entity("Throwable " + failure.getClass())
                    .build();
        }
    }

    static final class OfRuntimeException implements ExceptionMapper<RuntimeException> {
        @Override
        public Response toResponse(RuntimeException failure) {
            return Response.status(418).entity("Runtime " + failure.getClass()).build();
        }
    }

    static final class OfEjbException implements ExceptionMapper<EJBException> {
        @Override
        public Response toResponse(EJBException failure) {
            return Response.status(418).entity("EJB " + failure.getClass()).build();
        }
    }

    static final class OfMapped implements ExceptionMapper<Mapped> {
        @Override
        public Response toResponse(Mapped failure) {
            return Response.status(418).entity("Mapped").build();
        }
    }

    @ParameterizedTest
    @EnumSource(Unrelated.class)
    void mappersOfTheApplicationAreAskedAsBefore(Unrelated shape) {
        Object[][] applications = {
            {new Failing(), new OfThrowable()},
            {new Failing(), new OfRuntimeException()},
            {new Failing(), new OfEjbException(), new OfMapped()},
            {new Failing(), new OfThrowable(), new OfRuntimeException(), new OfEjbException()}
        };
        for (Object[] components : applications) {
            try (Served with = Served.with(components);
                    Served without = Served.withoutMappers(components)) {
                assertSame("unrelated/" + shape, with, without);
            }
        }
    }

    @Test
    void anApplicationsOwnMapperOfTheSameTypeWins() {
        ExceptionMapper<PersistenceException> own = new OfPersistenceException();
        try (Served with = Served.with(new Failing(), own)) {
            assertThat(with.http().put("lost/FLUSH", "If-Match: \"1\"").status(), is(418));
        }
    }

    @Test
    void anApplicationsOwnMapperWinsAlsoWhereTheLibrarysIsAskedBefore() {
        try (Served with = Served.with(new Failing(), new OfRuntimeException(), new OfTransactionalException())) {
            assertThat(
                    with.http()
                            .put("lost/TRANSACTIONAL_ON_GLASSFISH", "If-Match: \"1\"")
                            .body(),
                    is("own words"));
        }
    }

    @Test
    void anApplicationsMoreGeneralMapperLeavesLostRacesToTheLibrary() {
        try (Served with = Served.with(new Failing(), new OfRuntimeException())) {
            assertThat(with.http().put("lost/TRANSACTIONAL_ON_GLASSFISH").status(), is(409));
        }
    }

    static final class OfTransactionalException implements ExceptionMapper<TransactionalException> {
        @Override
        public Response toResponse(TransactionalException failure) {
            return Response.status(418).entity("own words").build();
        }
    }

    static final class OfPersistenceException implements ExceptionMapper<PersistenceException> {
        @Override
        public Response toResponse(PersistenceException failure) {
            return Response.status(418).build();
        }
    }

    @Test
    void theRefusalIsMappedAsTheApplicationMapsIt() {
        try (Served with = Served.with(new Failing(), new OfRefusal())) {
            assertThat(with.http().put("lost/COMMIT", "If-Match: \"1\"").body(), is("own words"));
        }
    }

    static final class OfRefusal implements ExceptionMapper<PreconditionFailedException> {
        @Override
        public Response toResponse(PreconditionFailedException failure) {
            return Response.status(412).entity("own words").build();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_NULL", "DUPLICATE", "DATA_DUPLICATE"})
    @DisplayName("RACE-4: who creates second with If-None-Match: * is told so")
    void aConstraintThatFailsIsALostRaceOnceThePreconditionIsFalse(Unrelated shape) {
        try (Served with = Served.with(new Failing())) {
            assertThat(with.http().put("created/" + shape, "If-None-Match: *").status(), is(412));
        }
    }

    @Test
    void nothingElseIsTakenForALostRaceThen() {
        try (Served with = Served.with(new Failing())) {
            assertThat(with.http().put("created/NOT_FOUND", "If-None-Match: *").status(), is(500));
        }
    }
}

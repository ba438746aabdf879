package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.ServedTest;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CXF asks no mapper whether a failure is its own, and takes null for an answer. */
class LostRaceTest extends ServedTest {

    @Path("writes")
    public static class Writes {

        @PUT
        @Path("flush")
        public void flush() {
            throw new OptimisticLockException();
        }

        @PUT
        @Path("commit")
        public void commit() {
            throw new RollbackException(new OptimisticLockException());
        }

        @PUT
        @Path("constraint")
        public void violate() {
            throw new PersistenceException("a column is null");
        }

        @PUT
        @Path("mapped")
        public void fail() {
            throw new Mapped();
        }
    }

    /** An application has a mapper for it. */
    @SuppressWarnings("serial")
    static final class Mapped extends PersistenceException {}

    /** Maps more than that. */
    public static final class OfRuntimeException implements ExceptionMapper<RuntimeException> {

        @Override
        public Response toResponse(RuntimeException failure) {
            return failure instanceof Mapped
                    ? Response.status(422).build()
                    : Response.status(503).build();
        }
    }

    @Override
    protected Application application() {
        return application(Set.of(Writes.class, OfRuntimeException.class), Set.of(new ConditionalFeature()), Map.of());
    }

    @Test
    @DisplayName("RACE-2: an optimistic-lock failure is 412 with a precondition, and 409 without")
    void aLostRaceIsRefused() throws Exception {
        for (String path : new String[] {"writes/flush", "writes/commit"}) {
            assertThat(http().put(path, "If-Match: \"x\"").status(), is(412));
            assertThat(http().put(path).status(), is(409));
        }
    }

    @Test
    void whatIsUnrelatedGoesToTheMapperThatWouldHaveBeenChosen() throws Exception {
        assertThat(http().put("writes/constraint", "If-Match: \"x\"").status(), is(503));
        assertThat(http().put("writes/mapped", "If-Match: \"x\"").status(), is(422));
    }
}

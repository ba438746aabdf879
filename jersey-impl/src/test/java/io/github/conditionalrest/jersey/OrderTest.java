package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes before the guard, what a failing source does, and whose mapper counts. */
class OrderTest extends GuardedTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** Fails in the way that the path names. */
    public static final class Moody implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) throws Exception {
            return switch (ValidatorSource.pathParameter(request, "mood")) {
                case "unchecked" -> throw new IllegalStateException("broken");
                case "checked" -> throw new IOException("broken");
                case "unavailable" -> throw new ServiceUnavailableException();
                case "null" -> nothing();
                default -> Validators.present();
            };
        }

        @SuppressWarnings("NullAway")
        private static Validators nothing() {
            return null;
        }
    }

    @Path("{mood}")
    @Consumes("text/plain")
    @Produces("text/plain")
    @Conditional(validators = Moody.class)
    public static final class Resource {
        @GET
        public String read(@PathParam("mood") String mood) {
            RUNS.incrementAndGet();
            return mood;
        }

        @PUT
        public String replace(String body) {
            RUNS.incrementAndGet();
            return "done";
        }
    }

    /** Lets nobody near what is secret. */
    @Priority(Priorities.AUTHENTICATION)
    public static final class Authentication implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getUriInfo().getPath().contains("secret") && request.getHeaderString("Authorization") == null) {
                request.abortWith(Response.status(401).entity("who are you?").build());
            }
        }
    }

    /** The application's own filter, without a priority. */
    public static final class Own implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString("X-Forbidden") != null) {
                request.abortWith(Response.status(403).build());
            }
        }
    }

    /** The application's own words for a 428. */
    public static final class OwnMapper implements ExceptionMapper<PreconditionRequiredException> {
        @Override
        public Response toResponse(PreconditionRequiredException exception) {
            return Response.status(428)
                    .entity("own words: " + exception.accepted())
                    .build();
        }
    }

    /** The application's own words for a 400. */
    public static final class OwnMalformedMapper implements ExceptionMapper<MalformedPreconditionException> {
        @Override
        public Response toResponse(MalformedPreconditionException exception) {
            return Response.status(400)
                    .entity("own words: " + exception.precondition())
                    .build();
        }
    }

    /** Maps whatever nobody else maps. */
    public static final class EveryMapper implements ExceptionMapper<RuntimeException> {
        @Override
        public Response toResponse(RuntimeException exception) {
            return exception instanceof jakarta.ws.rs.WebApplicationException web
                    ? web.getResponse()
                    : Response.status(500)
                            .entity("mapped " + exception.getMessage())
                            .build();
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(Resource.class, Authentication.class, Own.class)
                .registerClasses(OwnMapper.class, OwnMalformedMapper.class, EveryMapper.class)
                .register(ConditionalFeature.class);
    }

    @BeforeEach
    void forget() {
        RUNS.set(0);
    }

    @Test
    @DisplayName("REQ-8: an unauthorized caller learns nothing from any precondition")
    void anUnauthorizedCallerLearnsNothing() {
        Set<Http.Answer> answers = new HashSet<>();
        for (String path : new String[] {"secret", "no-secret"}) {
            for (String line :
                    new String[] {"X: y", "If-Match: *", "If-Match: x", "If-None-Match: *", "If-Match: \"1\""}) {
                answers.add(http().put(path, line));
            }
        }

        assertThat(answers.toString(), answers.size(), is(1));
        assertThat(answers.iterator().next().status(), is(401));
    }

    @Test
    @DisplayName("REQ-8: routing, methods, formats and the application's own filters come first")
    void everythingElseComesFirst() {
        assertThat(http().put("a/b").status(), is(404));
        assertThat(http().send("DELETE", "calm", "").status(), is(405));
        assertThat(http().get("calm", "Accept: image/png").status(), is(406));
        assertThat(http().send("PUT", "calm", "", "Content-Type: image/png").status(), is(415));
        assertThat(http().put("calm", "X-Forbidden: yes").status(), is(403));
    }

    @Test
    @DisplayName("SRC-2: a source that fails is a 5xx, and the method does not run")
    void aSourceThatFailsIsA5xx() {
        assertThat(http().put("unchecked", "If-Match: *").status(), is(500));
        assertThat(http().put("checked", "If-Match: *").status(), is(500));
        assertThat(http().put("unavailable", "If-Match: *").status(), is(503));
        Http.Answer nothing = http().get("null");
        assertThat(nothing.status(), is(500));
        assertThat(nothing.body(), not(containsString("Validators")));
        assertThat(RUNS.get(), is(0));
    }

    @Test
    @DisplayName("SRC-2, EVAL-3: what exists without validators can be asserted to exist, and no more")
    void whatExistsWithoutValidatorsCanBeAssertedToExist() {
        assertThat(http().put("calm", "If-Match: *").status(), is(200));
        assertThat(http().put("calm", "If-Match: \"x\"").status(), is(412));
        assertThat(http().put("calm", "If-None-Match: *").status(), is(412));
        assertThat(http().get("calm").field("ETag"), is(""));
    }

    @Test
    void theMapperOfTheApplicationComesBeforeOurs() {
        assertThat(http().put("calm").body(), is("own words: [IF_MATCH, IF_UNMODIFIED_SINCE, IF_NONE_MATCH]"));
        assertThat(http().put("calm", "If-Match: x").body(), is("own words: IF_MATCH"));
    }

    @Test
    void aMapperOfEverythingDoesNotTakeTheProblemAway() {
        assertThat(http().put("calm", "If-Match: \"x\"").field("Content-Type"), containsString("problem+json"));
    }
}

package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.core.Http;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Existing code asks the runtime's {@code Request}; it gets an exact one. Jersey's own takes a backslash for an escape.
 */
class ExactRequestInjectionTest extends GuardedTest {

    private static final String BACKSLASH = "If-Match: \"a\\b\"";

    static String answer(Request request) {
        return request.evaluatePreconditions(new EntityTag("a\\b")) == null ? "exact" : "as the container";
    }

    /** Parameters that a method takes together. */
    public static final class Parameters {
        @Context
        Request request;
    }

    @Path("each")
    public static final class EachRequest {

        @Context
        Request field;

        private final Request ofConstructor;

        public EachRequest(@Context Request request) {
            ofConstructor = request;
        }

        @PUT
        @Path("parameter")
        public String parameter(@Context Request request) {
            return answer(request);
        }

        @PUT
        @Path("field")
        public String field() {
            return answer(field);
        }

        @PUT
        @Path("constructor")
        public String constructor() {
            return answer(ofConstructor);
        }

        @PUT
        @Path("bean-parameter")
        public String beanParameter(@BeanParam Parameters parameters) {
            return answer(parameters.request);
        }

        @Path("sub")
        public Sub sub(@Context Request request) {
            return new Sub();
        }

        @GET
        @Path("variant")
        @Produces({"application/json", "text/plain"})
        public Response variant(@Context Request request) {
            Variant selected =
                    request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE)
                            .build());
            return Response.ok(request.getMethod(), selected).build();
        }
    }

    /** What a locator returns. */
    public static final class Sub {
        @PUT
        public String parameter(@Context Request request) {
            return answer(request);
        }
    }

    @Path("one")
    @Singleton
    public static final class OneForAll {

        @Context
        Request field;

        @Inject
        Request injected;

        @PUT
        @Path("field")
        public String field() {
            return answer(field);
        }

        @PUT
        @Path("injected")
        public String injected() {
            return answer(injected);
        }
    }

    /** Answers by itself, before any resource. */
    public static final class Filter implements ContainerRequestFilter {

        @Context
        Request field;

        @Override
        public void filter(ContainerRequestContext context) {
            if (context.getUriInfo().getPath().equals("one/filter")) {
                context.abortWith(Response.ok(answer(field)).build());
            } else if (context.getUriInfo().getPath().equals("one/filter-context")) {
                context.abortWith(Response.ok(answer(context.getRequest())).build());
            }
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(EachRequest.class, OneForAll.class, Filter.class).registerClasses(Unmatched.class);
    }

    /** So that the filter has something to match. */
    @Path("one")
    public static final class Unmatched {
        @PUT
        @Path("{any}")
        public String any() {
            return "any";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "each/parameter",
                "each/field",
                "each/constructor",
                "each/bean-parameter",
                "each/sub",
                "one/field",
                "one/injected",
                "one/filter"
            })
    void everyInjectedRequestIsExact(String position) {
        assertThat(http().put(position, BACKSLASH).body(), is("exact"));
    }

    @Test
    void theRequestOfAFilterContextIsLeftToTheContainer() {
        assertThat(http().put("one/filter-context", BACKSLASH).body(), is("as the container"));
    }

    @Test
    void everythingElseIsLeftToTheContainer() {
        Http.Answer answer = http().get("each/variant", "Accept: text/plain");

        assertThat(answer.body(), is("GET"));
        assertThat(answer.field("Content-Type"), is("text/plain"));
    }
}

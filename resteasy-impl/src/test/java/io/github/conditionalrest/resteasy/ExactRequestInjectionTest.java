package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.core.ServedTest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Existing code asks the runtime's {@code Request}; it gets an exact one. RESTEasy's own compares weakly. */
class ExactRequestInjectionTest extends ServedTest {

    static final String WEAK = "If-Match: W/\"a\"";

    static String answer(Request request) {
        return request.evaluatePreconditions(new EntityTag("a", true)) == null ? "as the container" : "exact";
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
            return new Sub(answer(request));
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

        private final String ofLocator;

        Sub(String ofLocator) {
            this.ofLocator = ofLocator;
        }

        @PUT
        public String parameter(@Context Request request) {
            return answer(request);
        }

        @PUT
        @Path("locator")
        public String locator() {
            return ofLocator;
        }
    }

    /** One instance serves all requests. */
    @Path("one")
    public static final class OneForAll {

        @Context
        Request field;

        @PUT
        @Path("{any}")
        public String field() {
            return answer(field);
        }
    }

    /** Answers by itself, before any resource. */
    @PreMatching
    public static final class Filter implements ContainerRequestFilter {

        @Context
        Request field;

        @Override
        public void filter(ContainerRequestContext context) {
            if (context.getUriInfo().getPath().endsWith("one/filter")) {
                context.abortWith(Response.ok(answer(field)).build());
            } else if (context.getUriInfo().getPath().endsWith("one/filter-context")) {
                context.abortWith(Response.ok(answer(context.getRequest())).build());
            }
        }
    }

    @Override
    protected Application application() {
        return application(Set.of(EachRequest.class, Filter.class), Set.of(new OneForAll()), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "each/parameter",
                "each/field",
                "each/constructor",
                "each/bean-parameter",
                "each/sub",
                "each/sub/locator",
                "one/field",
                "one/filter",
                "one/filter-context"
            })
    void everyRequestIsExact(String position) {
        assertThat(http().put(position, WEAK).body(), is("exact"));
    }

    @Test
    void everythingElseIsLeftToTheContainer() {
        Http.Answer answer = http().get("each/variant", "Accept: text/plain");

        assertThat(answer.body(), is("GET"));
        assertThat(answer.field("Content-Type").startsWith("text/plain"), is(true));
    }
}

package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The evaluation cases over HTTP, on any runtime, in the three ways in which an application can ask. */
public final class EvaluationResources {

    private static final Map<String, EvaluationCase> CASES =
            EvaluationCase.all().stream().collect(Collectors.toMap(EvaluationCase::id, Function.identity()));

    private EvaluationResources() {}

    /** What to register. */
    public static Set<Class<?>> classes() {
        return Set.of(ByRequest.class, ByPreconditions.class, ByFilter.class);
    }

    /** By an injected {@code Request}, which a binding has to make exact. */
    public static Stream<DynamicTest> askedByRequest(Supplier<Http> http) {
        return tests(http, "request", EvaluationCase::ours);
    }

    /** By the helper. */
    public static Stream<DynamicTest> askedByPreconditions(Supplier<Http> http) {
        return tests(http, "preconditions", EvaluationCase::ours);
    }

    /** By the filter, which also requires. */
    public static Stream<DynamicTest> askedByFilter(Supplier<Http> http) {
        return tests(http, "filter", EvaluationCase::guarded);
    }

    private static Stream<DynamicTest> tests(
            Supplier<Http> http, String way, Function<EvaluationCase, EvaluationCase.Answer> expected) {
        return EvaluationCase.all().stream()
                .map(given -> dynamicTest(
                        given.id(),
                        () -> assertThat(
                                status(http.get(), way, given),
                                is(expected.apply(given).status()))));
    }

    private static int status(Http http, String way, EvaluationCase given) {
        List<String> lines = new ArrayList<>();
        given.fields().forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value)));
        return http.send(given.method(), way + "/" + given.id(), "", lines.toArray(String[]::new))
                .status();
    }

    private static EvaluationCase caseOf(String id) {
        return Objects.requireNonNull(CASES.get(id), id);
    }

    /** The state of the case that the path names. */
    public static final class CaseSource implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return caseOf(ValidatorSource.pathParameter(request, "id")).state();
        }
    }

    /** One resource for each case; unless a precondition stands against it, every method succeeds. */
    public abstract static class EveryMethod {

        abstract Response perform(EvaluationCase given, Request request, Preconditions preconditions);

        @GET
        public Response get(@PathParam("id") String id, @Context Request r, @BeanParam Preconditions p) {
            return perform(caseOf(id), r, p);
        }

        @OPTIONS
        public Response options(@PathParam("id") String id, @Context Request r, @BeanParam Preconditions p) {
            return perform(caseOf(id), r, p);
        }

        @PUT
        public Response put(@PathParam("id") String id, @Context Request r, @BeanParam Preconditions p) {
            return perform(caseOf(id), r, p);
        }

        @POST
        public Response post(@PathParam("id") String id, @Context Request r, @BeanParam Preconditions p) {
            return perform(caseOf(id), r, p);
        }

        @PATCH
        public Response patch(@PathParam("id") String id, @Context Request r, @BeanParam Preconditions p) {
            return perform(caseOf(id), r, p);
        }

        @DELETE
        public Response delete(@PathParam("id") String id, @Context Request r, @BeanParam Preconditions p) {
            return perform(caseOf(id), r, p);
        }
    }

    /** Evaluates by what is injected. */
    @Path("request/{id}")
    public static class ByRequest extends EveryMethod {
        @Override
        Response perform(EvaluationCase given, Request request, Preconditions preconditions) {
            ResponseBuilder refusal = given.evaluate(request);
            return refusal == null ? Response.noContent().build() : refusal.build();
        }
    }

    /** Evaluates by the helper. */
    @Path("preconditions/{id}")
    public static class ByPreconditions extends EveryMethod {
        @Override
        Response perform(EvaluationCase given, Request request, Preconditions preconditions) {
            return Response.status(
                            switch (preconditions.evaluate(given.state())) {
                                case PROCEED -> 204;
                                case NOT_MODIFIED -> 304;
                                case FAILED -> 412;
                            })
                    .build();
        }
    }

    /** Leaves it to the filter. */
    @Path("filter/{id}")
    @Conditional(validators = CaseSource.class)
    public static class ByFilter extends EveryMethod {
        @Override
        Response perform(EvaluationCase given, Request request, Preconditions preconditions) {
            return Response.noContent().build();
        }
    }
}

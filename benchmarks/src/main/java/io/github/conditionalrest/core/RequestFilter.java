package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.benchmarks.evaluation.Input;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import io.github.conditionalrest.benchmarks.evaluation.Jersey;
import io.github.conditionalrest.benchmarks.evaluation.Ours;
import io.github.conditionalrest.benchmarks.evaluation.Stub;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * All that the filter does with a request of Jersey: it finds the policy, asks the source, evaluates, leaves the guard
 * in the request, and prepares the response of a refusal. What Jersey does to call it is left aside.
 */
public class RequestFilter extends Ours {

    private final Application application = new Application();
    private final Providers providers = Stub.of(Providers.class);
    private final PreconditionFilter filter;
    private final Policies policies = new Policies(type -> (ValidatorSource) asked -> current, Epoch.NONE);

    private ContainerRequest request = Jersey.request(Input.NOTHING);
    private Matched matched = Matched.by(Input.NOTHING);

    /** With mappers as in an application that has none of its own. */
    public RequestFilter() {
        Guards guards = new Guards(InstantSource.system(), Decisions.UNHEARD, null);
        filter = new PreconditionFilter(policies, guards, refused -> new ProblemMapper.Failed());
    }

    @Override
    protected void prepare(Input input) {
        request = Jersey.request(input);
        matched = Matched.by(input);
        super.prepare(input);
        // a success was seen, so a read need not wait for the method to know the fields of a 304
        Policy policy = Objects.requireNonNull(policies.asked(matched, method, application));
        policy.see(new Policy.FieldsOfSuccess(false, false, List.of()));
    }

    @Override
    protected @Nullable Object evaluate() throws IOException {
        filter.guard(request, policies.asked(matched, request.getMethod(), application), providers);
        return request.getAbortResponse();
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return evaluated instanceof Response refusal ? Answer.ofStatus(refusal.getStatus()) : Answer.PASS;
    }

    @Override
    protected boolean required() {
        return true;
    }

    private record Matched(Method method) implements ResourceInfo {

        static Matched by(Input input) {
            try {
                return new Matched(Things.class.getMethod(input.method().equals("PUT") ? "replace" : "read"));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Method getResourceMethod() {
            return method;
        }

        @Override
        public Class<?> getResourceClass() {
            return Things.class;
        }
    }

    /** What is guarded. */
    @Path("things")
    @Produces(Input.MEDIA_TYPE)
    @Conditional(validators = Source.class)
    public static final class Things {

        /** Reads. */
        @GET
        public String read() {
            return "";
        }

        /** Writes. */
        @PUT
        public void replace() {}
    }

    /** What the annotation names; the benchmark tells what it would. */
    public interface Source extends ValidatorSource {}
}

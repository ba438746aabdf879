package io.github.conditionalrest.benchmarks.request;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.Set;

/** The same resource in several ways. All of them know the same one state, so that nothing but the check differs. */
final class Things {

    static final EntityTag TAG = new EntityTag("33a64df551425fcc");

    private static final Validators VALIDATORS = Validators.of(TAG);
    private static final String TEXT = "some text";

    private Things() {}

    /** An application of one of them alone: to match one among several costs, and not the same for each of them. */
    static Application application(Class<?> resource) {
        return new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return resource == Filtered.class ? Set.of(resource, Passing.class) : Set.of(resource);
            }

            // RESTEasy looks for features in its own class loader too
            @Override
            public Map<String, Object> getProperties() {
                return Map.of("jakarta.ws.rs.loadServices", resource.isAnnotationPresent(Conditional.class));
            }
        };
    }

    /** Checks nothing. */
    @Path("things/{id}")
    @Produces("text/plain")
    public static final class Plain {

        /** Reads. */
        @GET
        public Response read(@PathParam("id") String id) {
            return Response.ok(TEXT).tag(TAG).build();
        }

        /** Writes. */
        @PUT
        public void replace(@PathParam("id") String id, String text) {}
    }

    /** Checks nothing, behind filters that do nothing: what a runtime takes for any guard that is made of filters. */
    @Path("things/{id}")
    @Produces("text/plain")
    @Passed
    public static final class Filtered {

        /** Writes. */
        @PUT
        public void replace(@PathParam("id") String id, String text) {}
    }

    /** Names the resource that has filters. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Passed {}

    /** Lets all pass. */
    @Passed
    public static final class Passing implements ContainerRequestFilter, ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request) {}

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {}
    }

    /** Checks as Jakarta REST offers it, by the evaluation of the runtime. */
    @Path("things/{id}")
    @Produces("text/plain")
    public static final class ByHand {

        @Context
        private Request request;

        /** Reads. */
        @GET
        public Response read(@PathParam("id") String id) {
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(TAG);
            return unchanged == null ? Response.ok(TEXT).tag(TAG).build() : unchanged.build();
        }

        /** Writes. */
        @PUT
        public Response replace(@PathParam("id") String id, String text) {
            Response.ResponseBuilder refusal = request.evaluatePreconditions(TAG);
            return refusal == null ? Response.noContent().build() : refusal.build();
        }
    }

    /** Is guarded by the annotation, with a source that knows the validators. */
    @Path("things/{id}")
    @Produces("text/plain")
    @Conditional(validators = Known.class)
    public static class Guarded {

        /** Reads. */
        @GET
        public String read(@PathParam("id") String id) {
            return TEXT;
        }

        /** Writes. */
        @PUT
        public void replace(@PathParam("id") String id, String text) {}
    }

    /** Is guarded by the annotation, with a source that knows a version. */
    @Path("things/{id}")
    @Produces("text/plain")
    @Conditional(validators = Version.class)
    public static final class Versioned extends Guarded {}

    /** Requires by the annotation, and checks in the method. */
    @Path("things/{id}")
    @Produces("text/plain")
    @Conditional
    public static final class Checked {

        /** Writes. */
        @PUT
        public void replace(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
            preconditions.check(VALIDATORS);
        }
    }

    /** Tells what it has. */
    public static final class Known implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            return VALIDATORS;
        }
    }

    /** Tells a version, as a row of a database does. */
    public static final class Version implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(1_795_303_271_799L);
        }
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Beans that are guarded as a class, while what is handed out is a subclass that the container has made. */
public final class BeanShapes {

    private BeanShapes() {}

    /** Hands them out. */
    @Path("located")
    @RequestScoped
    public static class Locators {

        @Inject
        OfRequest ofRequest;

        @Inject
        OfApplication ofApplication;

        @Inject
        Intercepted intercepted;

        @Inject
        ProducedContract producedContract;

        @Inject
        ProducedBase producedBase;

        /** Tells what the producer tells. */
        @Path("produced")
        public ProducedContract produced() {
            return producedContract;
        }

        /** Tells nothing. */
        @Path("produced-object")
        public Object producedObject() {
            return producedContract;
        }

        /** Tells what the producer tells. */
        @Path("produced-subclass")
        public ProducedBase producedSubclass() {
            return producedBase;
        }

        /** Tells the class of the bean. */
        @Path("of-request")
        public OfRequest ofRequest() {
            return ofRequest;
        }

        /** Tells nothing. */
        @Path("of-request-object")
        public Object ofRequestObject() {
            return ofRequest;
        }

        /** Tells the class of the bean. */
        @Path("of-application")
        public OfApplication ofApplication() {
            return ofApplication;
        }

        /** Tells nothing. */
        @Path("of-application-object")
        public Object ofApplicationObject() {
            return ofApplication;
        }

        /** Tells the class of the bean. */
        @Path("intercepted")
        public Intercepted intercepted() {
            return intercepted;
        }

        /** Tells nothing. */
        @Path("intercepted-object")
        public Object interceptedObject() {
            return intercepted;
        }
    }

    /** Another bean takes its place. */
    @Path("replaced")
    @RequestScoped
    public static class Replaced {

        /** Reads. */
        @GET
        public String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Has the guard, and the place of the other. */
    @Alternative
    @Priority(Interceptor.Priority.APPLICATION)
    @RequestScoped
    @Conditional(validators = TagSource.class)
    public static class Alternating extends Replaced {

        @Override
        public String read() {
            return "alternative";
        }
    }

    /** Has everything but the guard. */
    public interface ProducedContract {

        /** Reads. */
        @GET
        String read();

        /** Writes. */
        @PUT
        String replace(String text);
    }

    /** Has the guard; what CDI hands out for it has the types of the interface alone. */
    @Vetoed
    @Conditional(validators = TagSource.class)
    public static class Produced implements ProducedContract {

        @Override
        public String read() {
            return "text";
        }

        @Override
        public String replace(String text) {
            return "done";
        }
    }

    /** Has everything but the guard. */
    @Vetoed
    public static class ProducedBase {

        /** Reads. */
        @GET
        public String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Has the guard; what CDI hands out for it is another subclass. */
    @Vetoed
    @Conditional(validators = TagSource.class)
    public static class ProducedSubclass extends ProducedBase {}

    /** Makes beans without telling their class. */
    @ApplicationScoped
    public static class Producers {

        /** Tells the interface. */
        @Produces
        @RequestScoped
        public ProducedContract contract() {
            return new Produced();
        }

        /** Tells the superclass. */
        @Produces
        @RequestScoped
        public ProducedBase base() {
            return new ProducedSubclass();
        }
    }

    /** Behind a proxy. */
    @RequestScoped
    @Conditional(validators = TagSource.class)
    public static class OfRequest {

        /** Reads. */
        @GET
        public String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Behind a proxy, the same one for all requests. */
    @ApplicationScoped
    @Conditional(validators = TagSource.class)
    public static class OfApplication {

        /** Reads. */
        @GET
        public String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Not behind a proxy, and yet an instance of a subclass. */
    @Dependent
    @Conditional(validators = TagSource.class)
    @Traced
    public static class Intercepted {

        /** Reads. */
        @GET
        public String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Has methods intercepted. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface Traced {}

    /** Leaves a trace in what a method returns. */
    @Traced
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class Tracing {

        /** For the container. */
        @AroundInvoke
        public Object around(InvocationContext invocation) throws Exception {
            return "traced: " + invocation.proceed();
        }
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/**
 * Enterprise beans: what answers is a subclass that the container has made, or another class with the same interface.
 */
public final class EnterpriseShapes {

    private EnterpriseShapes() {}

    /** Hands them out. */
    @Path("located")
    @RequestScoped
    public static class Locators {

        // of which there are none without a container of enterprise beans
        @Inject
        Instance<Located> located;

        @Inject
        Instance<LocatedContract> behindContract;

        /** Tells the class of the bean. */
        @Path("stateless")
        public Located stateless() {
            return found(located);
        }

        /** Tells nothing. */
        @Path("stateless-object")
        public Object statelessObject() {
            return stateless();
        }

        /** Tells the interface of the bean, which does not bear the annotation. */
        @Path("behind-contract")
        public LocatedContract behindContract() {
            return found(behindContract);
        }

        /** Tells nothing. */
        @Path("behind-contract-object")
        public Object behindContractObject() {
            return behindContract();
        }

        private static <T> T found(Instance<T> beans) {
            if (!beans.isResolvable()) {
                throw new NotFoundException();
            }
            return beans.get();
        }
    }

    /** Behind a subclass. */
    @Stateless
    @Conditional(validators = TagSource.class)
    public static class Located {

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

    /** What a client of the bean sees. */
    @Local
    public interface LocatedContract {

        /** Reads. */
        @GET
        String read();

        /** Writes. */
        @PUT
        String replace(String text);
    }

    /** Not seen by whoever calls it. */
    @Stateless
    @Conditional(validators = TagSource.class)
    public static class LocatedBehindContract implements LocatedContract {

        @Override
        public String read() {
            return "text";
        }

        @Override
        public String replace(String text) {
            return "done";
        }
    }

    /** A root, one instance of many. */
    @Path("stateless")
    @Stateless
    @Conditional(validators = TagSource.class)
    public static class StatelessRoot {

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

    /** A root, the only instance. */
    @Path("singleton")
    @Singleton
    @Conditional(validators = TagSource.class)
    public static class SingletonRoot {

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

    /** What a client of the root sees. */
    @Local
    @Path("contract")
    public interface RootContract {

        /** Reads. */
        @GET
        String read();

        /** Writes. */
        @PUT
        String replace(String text);
    }

    /** A root that is called through its interface. */
    @Stateless
    @Conditional(validators = TagSource.class)
    public static class RootBehindContract implements RootContract {

        @Override
        public String read() {
            return "text";
        }

        @Override
        public String replace(String text) {
            return "done";
        }
    }
}

package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Resources whose annotations are on interfaces, all or some of them. */
public final class InterfaceShapes {

    private InterfaceShapes() {}

    /** Has everything but the guard. */
    @Path("interface")
    public interface Contract {

        /** Reads. */
        @GET
        String read();

        /** Writes. */
        @PUT
        String replace(String text);
    }

    /** Has the guard and nothing else. */
    @Conditional(validators = TagSource.class)
    public static class Implementation implements Contract {

        @Override
        public String read() {
            return "text";
        }

        @Override
        public String replace(String text) {
            return "done";
        }
    }

    /** Has everything. */
    @Path("guarded-interface")
    @Conditional(validators = TagSource.class)
    public interface GuardedContract {

        /** Reads. */
        @GET
        String read();

        /** Writes. */
        @PUT
        String replace(String text);
    }

    /** Has nothing. */
    public static class GuardedByContract implements GuardedContract {

        @Override
        public String read() {
            return "text";
        }

        @Override
        public String replace(String text) {
            return "done";
        }
    }

    /** Has the guard and nothing else. */
    @Conditional(validators = TagSource.class)
    public interface Mark {}

    /** Has everything but the guard. */
    @Path("marked")
    public static class Marked implements Mark {

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

    /** Has the methods, and what they do. */
    public interface Defaults {

        /** Reads. */
        @GET
        default String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        default String replace(String text) {
            return "done";
        }
    }

    /** Has the guard, and no method. */
    @Path("default-methods")
    @Conditional(validators = TagSource.class)
    public static class WithDefaults implements Defaults {}

    /** Does not know yet what is written. */
    public interface Generic<T> {

        /** Reads. */
        @GET
        T read();

        /** Writes. */
        @PUT
        String replace(T entity);
    }

    /** Has bridge methods beside its own. */
    @Path("generic-interface")
    @Conditional(validators = TagSource.class)
    public static class OfText implements Generic<String> {

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

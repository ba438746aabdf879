package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
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

    /** Is taken out, as a type and method by method. */
    @Unconditional
    public interface FreeRoot {

        /** Reads. */
        @GET
        String read();

        /** Writes. */
        @PUT
        @Unconditional
        String replace(String text);
    }

    /** Changes nothing of that. */
    public interface FreeBranch extends FreeRoot {}

    /** Guards the method that it overrides. */
    public interface GuardedBranch extends FreeRoot {

        @Override
        @GET
        @Conditional(validators = TagSource.class)
        String read();

        @Override
        @PUT
        @Conditional(validators = TagSource.class)
        String replace(String text);
    }

    /** Names the interface last whose methods override those of the other. */
    @Path("diamond")
    public static class Diamond implements FreeBranch, GuardedBranch {

        @Override
        @GET
        public String read() {
            return "text";
        }

        @Override
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Is taken out as a type. */
    @Unconditional
    public interface FreeType {}

    /** Changes nothing of that. */
    public interface FreeTypeBranch extends FreeType {}

    /** Is guarded, though its parent is not. */
    @Conditional(validators = TagSource.class)
    public interface GuardedTypeBranch extends FreeType {}

    /** Names the interface last that is nearer than what the other one inherits. */
    @Path("diamond-of-types")
    public static class DiamondOfTypes implements FreeTypeBranch, GuardedTypeBranch {

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

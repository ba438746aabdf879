package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Resources whose annotations are on superclasses, all or some of them. */
public final class SuperclassShapes {

    private SuperclassShapes() {}

    /** Has everything but the guard. */
    @Path("superclass")
    public abstract static class Base {

        /** Reads. */
        @GET
        public String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        public abstract String replace(String text);
    }

    /** Has the guard and nothing else. */
    @Conditional(validators = TagSource.class)
    public static class Implementation extends Base {

        @Override
        public String replace(String text) {
            return "done";
        }
    }

    /** Has everything. */
    @Path("guarded-superclass-with-path")
    @Conditional(validators = TagSource.class)
    public abstract static class GuardedBaseWithPath {

        /** Reads. */
        @GET
        public String read() {
            return "text";
        }

        /** Writes. */
        @PUT
        public abstract String replace(String text);
    }

    /** Has nothing. */
    public static class GuardedByBaseWithPath extends GuardedBaseWithPath {

        @Override
        public String replace(String text) {
            return "done";
        }
    }

    /** Has the guard, and methods below the path of whoever extends it. */
    @Conditional(validators = TagSource.class)
    public abstract static class GuardedBase {

        /** Reads. */
        @GET
        @Path("inherited")
        public String readInherited() {
            return "text";
        }

        /** Writes. */
        @PUT
        @Path("inherited")
        public String replaceInherited(String text) {
            return "done";
        }

        /** Writes, and is taken out where it is overridden. */
        @PUT
        @Path("free")
        public String replaceFreely(String text) {
            return "done";
        }
    }

    /** Has everything but the guard. */
    @Path("guarded-superclass")
    public static class GuardedByBase extends GuardedBase {

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

        @Override
        @PUT
        @Path("free")
        @Unconditional
        public String replaceFreely(String text) {
            return "done";
        }
    }

    /** Taken out of what its superclass guards. */
    @Path("free-of-superclass")
    @Unconditional
    public static class Free extends GuardedBase {

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Has a policy of its own. */
    @Path("strict-below-superclass")
    @Conditional(validators = TagSource.class, wildcard = false)
    public static class Strict extends GuardedBase {

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Has another policy than {@link GuardedBase}. */
    @Conditional(validators = TagSource.class, wildcard = false)
    public interface StrictMark {}

    /** Has the policy of its superclass and not that of its interface. */
    @Path("superclass-before-interface")
    public static class Marked extends GuardedBase implements StrictMark {

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** Does not know yet what is written. */
    public abstract static class Generic<T> {

        /** Reads. */
        @GET
        public abstract T read();

        /** Writes. */
        @PUT
        public abstract String replace(T entity);
    }

    /** Has bridge methods beside its own. */
    @Path("generic-superclass")
    @Conditional(validators = TagSource.class)
    public static class OfText extends Generic<String> {

        @Override
        public String read() {
            return "text";
        }

        @Override
        public String replace(String text) {
            return "done";
        }
    }

    /** Does not know yet what is written, and guards it. */
    public abstract static class GuardedGeneric<T> {

        /** Reads. */
        @GET
        @Conditional(validators = TagSource.class)
        public abstract T read();

        /** Writes. */
        @PUT
        @Conditional(validators = TagSource.class)
        public abstract String replace(T entity);
    }

    /** Has bridge methods, and is guarded by what its methods override. */
    @Path("guarded-generic-superclass")
    public static class OfGuardedText extends GuardedGeneric<String> {

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

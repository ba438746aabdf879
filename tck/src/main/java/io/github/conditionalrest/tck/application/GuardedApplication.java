package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** An application that is guarded as a whole. */
@ApplicationPath("guarded")
@Conditional(validators = TagSource.class, wildcard = false)
public class GuardedApplication extends CarriedApplication {

    /** For the runtime. */
    public GuardedApplication() {
        super(Plain.class, Free.class, Own.class);
    }

    /** Guarded by the application alone. */
    @Path("plain")
    public static class Plain {

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

        /** Writes, and is taken out. */
        @PUT
        @Path("free")
        @Unconditional
        public String replaceFreely(String text) {
            return "done";
        }
    }

    /** Taken out. */
    @Path("free")
    @Unconditional
    public static class Free {

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    /** With a policy of its own, and the source of the application. */
    @Path("own")
    @Conditional
    public static class Own {

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }

        /** With a policy of its own again. */
        @PUT
        @Path("strict")
        @Conditional(wildcard = false)
        public String replaceStrictly(String text) {
            return "done";
        }
    }
}

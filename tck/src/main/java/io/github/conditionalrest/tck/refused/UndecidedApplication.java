package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Both annotations in one place. */
@ApplicationPath("refused")
public class UndecidedApplication extends CarriedApplication {

    /** For the runtime. */
    public UndecidedApplication() {
        super(Documents.class);
    }

    /** Guarded, and not. */
    @Path("documents")
    public static class Documents {

        /** Reads. */
        @GET
        @Conditional
        @Unconditional
        public String read() {
            throw new UnsupportedOperationException();
        }
    }
}

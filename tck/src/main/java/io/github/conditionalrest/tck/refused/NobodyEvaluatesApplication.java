package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A guarded write that nobody could evaluate. */
@ApplicationPath("refused")
public class NobodyEvaluatesApplication extends CarriedApplication {

    /** For the runtime. */
    public NobodyEvaluatesApplication() {
        super(Documents.class);
    }

    /** Looks protected. */
    @Path("documents")
    public static class Documents {

        /** Neither names a source nor can check by hand. */
        @PUT
        @Conditional
        public void replace(String text) {
            throw new UnsupportedOperationException();
        }
    }
}

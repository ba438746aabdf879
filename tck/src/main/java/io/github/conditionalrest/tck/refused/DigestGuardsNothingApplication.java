package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A write under a digest, which is not known before the method has run. */
@ApplicationPath("refused")
public class DigestGuardsNothingApplication extends CarriedApplication {

    /** For the runtime. */
    public DigestGuardsNothingApplication() {
        super(Documents.class);
    }

    /** Looks protected. */
    @Path("documents")
    public static class Documents {

        /** Has a digest alone. */
        @PUT
        @Conditional(validators = ContentDigest.class)
        public void replace(String text) {
            throw new UnsupportedOperationException();
        }
    }
}

package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A write that requires what only reads evaluate. */
@ApplicationPath("refused")
public class NeverMetApplication extends CarriedApplication {

    /** For the runtime. */
    public NeverMetApplication() {
        super(Documents.class);
    }

    /** Can never be written to. */
    @Path("documents")
    public static class Documents {

        /** Requires what no PUT can meet. */
        @PUT
        @Conditional(require = Precondition.IF_MODIFIED_SINCE)
        public void replace(@BeanParam Preconditions preconditions, String text) {
            throw new UnsupportedOperationException();
        }
    }
}

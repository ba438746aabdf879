package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/** A DELETE that requires the absence of what it deletes. */
@ApplicationPath("refused")
public class DeletesNothingApplication extends CarriedApplication {

    /** For the runtime. */
    public DeletesNothingApplication() {
        super(Documents.class);
    }

    /** Can never be deleted. */
    @Path("documents")
    public static class Documents {

        /** Requires what no DELETE can meet. */
        @DELETE
        @Conditional(require = Precondition.IF_NONE_MATCH)
        public void delete(@BeanParam Preconditions preconditions) {
            throw new UnsupportedOperationException();
        }
    }
}

package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** A requirement on OPTIONS. */
@ApplicationPath("refused")
public class OnOptionsApplication extends CarriedApplication {

    /** For the runtime. */
    public OnOptionsApplication() {
        super(Documents.class);
    }

    /** Can never be asked. */
    @Path("documents")
    public static class Documents {

        /** Requires what is ignored. */
        @OPTIONS
        @Conditional(require = Precondition.IF_MATCH)
        public String options() {
            throw new UnsupportedOperationException();
        }
    }
}

package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A guarded write of a sub-resource that nobody could evaluate. */
@ApplicationPath("refused")
public class SubResourceNobodyEvaluatesApplication extends CarriedApplication {

    /** For the runtime. */
    public SubResourceNobodyEvaluatesApplication() {
        super(Root.class);
    }

    /** Leads to the sub-resource. */
    @Path("root")
    public static class Root {

        /** Tells the type. */
        @Path("documents")
        public Documents documents() {
            return new Documents();
        }
    }

    /** Looks protected. */
    public static class Documents {

        /** Neither names a source nor can check by hand. */
        @PUT
        @Conditional
        public void replace(String text) {
            throw new UnsupportedOperationException();
        }
    }
}

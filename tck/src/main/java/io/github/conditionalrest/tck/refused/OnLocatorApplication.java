package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The annotation on a sub-resource locator. */
@ApplicationPath("refused")
public class OnLocatorApplication extends CarriedApplication {

    /** For the runtime. */
    public OnLocatorApplication() {
        super(Root.class);
    }

    /** Leads to the sub-resource. */
    @Path("root")
    public static class Root {

        /** Guards nothing. */
        @Path("documents")
        @Conditional
        public Documents documents() {
            return new Documents();
        }
    }

    /** Not guarded. */
    public static class Documents {

        /** Writes. */
        @PUT
        public void replace(@BeanParam Preconditions preconditions, String text) {
            throw new UnsupportedOperationException();
        }
    }
}

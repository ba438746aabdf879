package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The annotation on the method that a sub-resource locator overrides. */
@ApplicationPath("refused")
public class OnInheritedLocatorApplication extends CarriedApplication {

    /** For the runtime. */
    public OnInheritedLocatorApplication() {
        super(Root.class);
    }

    /** Leads to the sub-resource. */
    public interface Contract {

        /** Guards nothing. */
        @Path("documents")
        @Conditional
        Documents documents();
    }

    /** Inherits all annotations. */
    @Path("root")
    public static class Root implements Contract {

        @Override
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

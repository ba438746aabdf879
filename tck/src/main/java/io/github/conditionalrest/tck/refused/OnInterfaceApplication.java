package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The annotation on an interface as a type. */
@ApplicationPath("refused")
public class OnInterfaceApplication extends CarriedApplication {

    /** For the runtime. */
    public OnInterfaceApplication() {
        super(Documents.class);
    }

    /** Guards nothing. */
    @Conditional
    public interface Contract {}

    /** Looks protected. */
    @Path("documents")
    public static class Documents implements Contract {

        /** Writes. */
        @PUT
        public void replace(@BeanParam Preconditions preconditions, String text) {
            throw new UnsupportedOperationException();
        }
    }
}

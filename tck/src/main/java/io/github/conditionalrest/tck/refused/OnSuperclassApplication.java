package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The annotation on a superclass as a type. */
@ApplicationPath("refused")
public class OnSuperclassApplication extends CarriedApplication {

    /** For the runtime. */
    public OnSuperclassApplication() {
        super(Documents.class);
    }

    /** Guards nothing. */
    @Conditional
    public abstract static class Base {}

    /** Looks protected. */
    @Path("documents")
    public static class Documents extends Base {

        /** Writes. */
        @PUT
        public void replace(@BeanParam Preconditions preconditions, String text) {
            throw new UnsupportedOperationException();
        }
    }
}

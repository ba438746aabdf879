package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** An overriding method with annotations of its own, but for the one that guards. */
@ApplicationPath("refused")
public class RepeatsAnnotationsApplication extends CarriedApplication {

    /** For the runtime. */
    public RepeatsAnnotationsApplication() {
        super(Documents.class);
    }

    /** Has all annotations. */
    public interface Contract {

        /** Would be guarded. */
        @PUT
        @Conditional
        void replace(@BeanParam Preconditions preconditions, String text);
    }

    /** Looks protected. */
    @Path("documents")
    public static class Documents implements Contract {

        @Override
        @PUT
        public void replace(@BeanParam Preconditions preconditions, String text) {
            throw new UnsupportedOperationException();
        }
    }
}

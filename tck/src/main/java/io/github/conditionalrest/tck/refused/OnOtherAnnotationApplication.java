package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotation on another one, as on a stereotype of CDI. */
@ApplicationPath("refused")
public class OnOtherAnnotationApplication extends CarriedApplication {

    /** For the runtime. */
    public OnOtherAnnotationApplication() {
        super(Documents.class);
    }

    /** Binds nothing by name. */
    @Conditional
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Guarded {}

    /** Looks guarded. */
    @Path("documents")
    @Guarded
    public static class Documents {

        /** Writes. */
        @PUT
        public void replace(String text) {
            throw new UnsupportedOperationException();
        }
    }
}

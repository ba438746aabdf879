package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;

/** A key of opaque tags that is too short. */
@ApplicationPath("refused")
public class ShortKeyApplication extends CarriedApplication {

    /** For the runtime. */
    public ShortKeyApplication() {
        super(Documents.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("io.github.conditionalrest.opaque-tag-key", "short");
    }

    /** Guarded in the right way. */
    @Path("documents")
    public static class Documents {

        /** Writes. */
        @PUT
        @Conditional
        public void replace(@BeanParam Preconditions preconditions, String text) {
            throw new UnsupportedOperationException();
        }
    }
}

package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;

/** An epoch that is a number and no time. */
@ApplicationPath("refused")
public class TimelessApplication extends CarriedApplication {

    /** For the runtime. */
    public TimelessApplication() {
        super(Documents.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("io.github.conditionalrest.epoch", "2");
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

package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;

/** A source that fails to be made. */
@ApplicationPath("refused")
public class FailingSourceApplication extends CarriedApplication {

    /** For the runtime. */
    public FailingSourceApplication() {
        super(Documents.class);
    }

    /** Its constructor fails. */
    public static class Failing implements ValidatorSource {

        /** Fails. */
        public Failing() {
            throw new IllegalStateException("no database, as it has to be");
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
    }

    /** Names the source. */
    @Path("documents")
    public static class Documents {

        /** Reads. */
        @GET
        @Conditional(validators = Failing.class)
        public String read() {
            throw new UnsupportedOperationException();
        }
    }
}

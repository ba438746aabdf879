package io.github.conditionalrest.tck.refused;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.tck.application.CarriedApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;

/** A source that nobody can make. */
@ApplicationPath("refused")
public class NeedySourceApplication extends CarriedApplication {

    /** For the runtime. */
    public NeedySourceApplication() {
        super(Documents.class);
    }

    /** Has no constructor without parameters. */
    public static class Needy implements ValidatorSource {

        private final Validators need;

        /** Of what nobody has. */
        public Needy(Validators need) {
            this.need = need;
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return need;
        }
    }

    /** Names the source. */
    @Path("documents")
    public static class Documents {

        /** Writes. */
        @PUT
        @Conditional(validators = Needy.class)
        public void replace(String text) {
            throw new UnsupportedOperationException();
        }
    }
}

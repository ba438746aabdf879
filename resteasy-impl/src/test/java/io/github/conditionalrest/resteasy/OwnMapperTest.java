package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mappers of the application, of which RESTEasy registers the one before the feature, and the other after it. */
class OwnMapperTest extends ServedTest {

    @Path("documents")
    @Conditional(validators = Source.class)
    public static final class Documents {

        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    static final class Source implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    /** An instance. */
    static final class RequiredMapper implements ExceptionMapper<PreconditionRequiredException> {

        @Override
        public Response toResponse(PreconditionRequiredException refusal) {
            return Response.status(428).entity("own words").build();
        }
    }

    /** A class. */
    public static final class FailedMapper implements ExceptionMapper<PreconditionFailedException> {

        @Override
        public Response toResponse(PreconditionFailedException refusal) {
            return Response.status(412).entity("own words").build();
        }
    }

    @Override
    protected Application application() {
        return application(Set.of(Documents.class, FailedMapper.class), Set.of(new RequiredMapper()), Map.of());
    }

    @Test
    @DisplayName("REQ-7: the mapper of the application wins, be it registered as an instance or as a class")
    void theApplicationHasTheLastWord() {
        assertThat(http().put("documents").body(), is("own words"));
        assertThat(http().put("documents", "If-Match: \"6\"").body(), is("own words"));
    }
}

package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.EntityTag;
import java.util.Set;
import org.glassfish.jersey.test.JerseyTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What annotations ask for and Jersey binds nothing to. */
class UnboundTest extends JerseyTest {

    /** A resource with one tag. */
    public static final class Tagged implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("x"));
        }
    }

    /** As a generator writes it from a description of the API. */
    @Path("contract")
    public interface Contract {
        @PUT
        void replace(String body);
    }

    /** Implements what was generated. */
    @Conditional(validators = Tagged.class)
    public static final class Implementation implements Contract {
        @Override
        public void replace(String body) {
            // there is nothing to replace
        }
    }

    /** A sub-resource of which a container could make a subclass. */
    @Conditional(validators = Tagged.class)
    public static class Sub {
        @PUT
        public void replace(String body) {
            // there is nothing to replace
        }
    }

    @Path("locators")
    public static final class Locators {
        @Path("anonymous")
        public Sub anonymous() {
            return new Sub() {};
        }

        @Path("object")
        public Object object() {
            return new Sub() {};
        }
    }

    @Path("plain")
    public static final class Plain {
        @PUT
        public void replace(String body) {
            // there is nothing to replace
        }
    }

    @Conditional(validators = Tagged.class)
    static class Guarded extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Implementation.class, Locators.class, Plain.class);
        }
    }

    static final class OfGuarded extends Guarded {}

    @Override
    protected Application configure() {
        return new OfGuarded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "locators/anonymous", "locators/object", "plain"})
    @DisplayName("REQ-10: what an annotation asks for is guarded, also where Jersey binds nothing to it")
    void whatAnAnnotationAsksForIsGuarded(String path) {
        assertThat(put(path, null), is(428));
        assertThat(put(path, "\"stale\""), is(412));
        assertThat(put(path, "\"x\""), is(204));
    }

    private int put(String path, @Nullable String ifMatch) {
        try (var response = target(path).request().header("If-Match", ifMatch).put(Entity.text(""))) {
            return response.getStatus();
        }
    }
}

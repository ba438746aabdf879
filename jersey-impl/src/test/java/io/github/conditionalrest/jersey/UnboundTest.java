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
import java.net.URI;
import java.util.Set;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.test.JerseyTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Conditional(validators = Tagged.class)
    interface Guarding {}

    /** Inherits from a type that says nothing of Jakarta REST. */
    @Path("inheriting")
    public static final class Inheriting implements Guarding {
        @PUT
        public void replace(String body) {
            // there is nothing to replace
        }
    }

    interface GuardedMethod {
        @PUT
        @Conditional(validators = Tagged.class)
        void replace(String body);
    }

    /** Its method is declared anew. */
    @Path("anew")
    public static final class Anew implements GuardedMethod {
        @Override
        @PUT
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

    static final class Shapes extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Implementation.class, Inheriting.class, Anew.class, Locators.class);
        }
    }

    @Override
    protected Application configure() {
        return new Shapes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "inheriting", "anew", "locators/anonymous", "locators/object"})
    @DisplayName("REQ-10: what an annotation asks for is guarded, also where Jersey binds nothing to it")
    void whatAnAnnotationAsksForIsGuarded(String path) {
        assertThat(put(path, null), is(428));
        assertThat(put(path, "\"stale\""), is(412));
        assertThat(put(path, "\"x\""), is(204));
    }

    @Test
    @DisplayName("REQ-10: what stands on a type above the application is inherited")
    void whatStandsAboveTheApplicationIsInherited() throws Exception {
        ResourceConfig config = ResourceConfig.forApplication(new OfGuarded());
        URI base = URI.create("http://localhost/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve("plain"), "PUT", null, new MapPropertiesDelegate(), config);

        assertThat(new ApplicationHandler(config).apply(request).get().getStatus(), is(428));
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
            return Set.of(Plain.class);
        }
    }

    static final class OfGuarded extends Guarded {}

    @Test
    @DisplayName("REQ-10: what a resource builder binds is guarded, though no annotation asks for it")
    void whatABuilderBindsIsGuarded() throws Exception {
        Resource.Builder built = Resource.builder("built");
        built.addMethod("PUT").nameBindings(Conditional.class).handledBy(request -> "replaced");
        ResourceConfig config = new ResourceConfig().registerResources(built.build());
        URI base = URI.create("http://localhost/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve("built"), "PUT", null, new MapPropertiesDelegate(), config);

        assertThat(new ApplicationHandler(config).apply(request).get().getStatus(), is(428));
    }

    private int put(String path, @Nullable String ifMatch) {
        try (var response = target(path).request().header("If-Match", ifMatch).put(Entity.text(""))) {
            return response.getStatus();
        }
    }
}

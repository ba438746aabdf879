package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The portable part alone, in a runtime for which there is no binding on the class path. */
class WithoutBindingTest {

    /** Made by its constructor. */
    static final class Tagged implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("x"));
        }
    }

    /** There is no constructor to make it by. */
    static final class Needy implements ValidatorSource {
        Needy(String need) {}

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
    }

    @Path("it")
    public static final class Guarded {
        @PUT
        @Conditional(validators = Tagged.class)
        public void replace() {}
    }

    @Path("it")
    public static final class NamesNeedy {
        @PUT
        @Conditional(validators = Needy.class)
        public void replace() {}
    }

    @Path("it")
    public static final class NeverMet {
        @PUT
        @Conditional(validators = Tagged.class, require = Precondition.IF_MODIFIED_SINCE)
        public void replace() {}
    }

    @Test
    @DisplayName("SRC-1: the feature is found as a service, and a source is made by its constructor")
    void theFeatureIsFoundAndGuards() {
        assertThat(put(Guarded.class, "If-None-Match", "x").getStatus(), is(400));
        assertThat(put(Guarded.class, "X", "y").getStatus(), is(428));
        assertThat(put(Guarded.class, "If-Match", "\"y\"").getStatus(), is(412));
        assertThat(put(Guarded.class, "If-Match", "\"x\"").getStatus(), is(204));
    }

    @Path("it")
    public static final class NobodyEvaluates {
        @PUT
        @Conditional
        public void replace() {}
    }

    @Test
    @DisplayName("ERR-1: a write that nobody evaluates stops the application")
    void aWriteThatNobodyEvaluatesStopsTheApplication() {
        RuntimeException refusal = assertThrows(
                RuntimeException.class, () -> new ApplicationHandler(new ResourceConfig(NobodyEvaluates.class)));

        assertThat(
                refusal.toString(),
                allOf(containsString("NobodyEvaluates.replace"), containsString("@BeanParam Preconditions")));
    }

    @Path("other")
    public static final class AnotherThatNobodyEvaluates {
        @PUT
        @Conditional
        public void replace() {}
    }

    @Test
    @DisplayName("ERR-1: a start that is refused names all that is wrong")
    void allThatIsWrongIsNamed() {
        Application application = new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return Set.of(NobodyEvaluates.class, AnotherThatNobodyEvaluates.class);
            }
        };

        RuntimeException refusal = assertThrows(
                RuntimeException.class, () -> new ApplicationHandler(ResourceConfig.forApplication(application)));

        assertThat(
                refusal.toString(),
                allOf(
                        containsString("2 faults"),
                        containsString("- NobodyEvaluates.replace"),
                        containsString("- AnotherThatNobodyEvaluates.replace")));
    }

    @Test
    @DisplayName("ERR-1: a requirement that can never be met stops the application")
    void aRequirementThatCanNeverBeMetStopsTheApplication() {
        RuntimeException refusal =
                assertThrows(RuntimeException.class, () -> new ApplicationHandler(new ResourceConfig(NeverMet.class)));

        assertThat(
                refusal.toString(),
                allOf(containsString("NeverMet.replace"), containsString("Require IF_UNMODIFIED_SINCE")));
    }

    @Test
    @DisplayName("SRC-2: a source that cannot be made is a 5xx, and the method does not run")
    void aSourceThatCannotBeMadeIsA5xx() {
        ContainerResponse answer = put(NamesNeedy.class, "If-Match", "*");

        assertThat(answer.getStatus(), is(500));
        assertThat(answer.getEntity().toString(), not(containsString("Needy")));
    }

    private static ContainerResponse put(Class<?> resource, String field, String value) {
        ResourceConfig config = new ResourceConfig(resource);
        URI base = URI.create("http://localhost/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve("it"), "PUT", null, new MapPropertiesDelegate(), config);
        request.header(field, value);
        try {
            return new ApplicationHandler(config).apply(request).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

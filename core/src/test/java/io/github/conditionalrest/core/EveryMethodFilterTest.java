package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The filter that is bound to nothing, alone. */
class EveryMethodFilterTest {

    /** It exists. */
    static final class Tagged implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("x"));
        }
    }

    @Path("it")
    @Conditional(validators = Tagged.class)
    public static final class Guarded {
        @GET
        public String read() {
            return "text";
        }

        @PUT
        public void replace() {}

        @PUT
        @Path("exempt")
        @Unconditional
        public void exempt() {}
    }

    @Path("plain")
    public static final class Plain {
        @PUT
        public void replace() {}
    }

    @Test
    @DisplayName("REQ-1: what an annotation asks for is guarded, though nothing is bound")
    void whatAnAnnotationAsksForIsGuarded() {
        assertThat(send("PUT", "it", "X", "y").getStatus(), is(428));
        assertThat(send("PUT", "it", "If-Match", "\"y\"").getStatus(), is(412));
        assertThat(send("PUT", "it", "If-Match", "\"x\"").getStatus(), is(204));
        assertThat(send("GET", "it", "X", "y").getHeaderString("ETag"), is("\"x\""));
        assertThat(send("GET", "it", "If-None-Match", "\"x\"").getStatus(), is(304));
    }

    @Test
    void nothingElseIsTouched() {
        assertThat(send("PUT", "it/exempt", "X", "y").getStatus(), is(204));
        ContainerResponse plain = send("PUT", "plain", "If-Match", "\"y\"");
        assertThat(plain.getStatus(), is(204));
        assertThat(plain.getHeaderString("Cache-Control"), is(nullValue()));
    }

    @Test
    void whatMatchesNoMethodIsLeftAlone() {
        assertThat(send("PUT", "nowhere", "X", "y").getStatus(), is(404));
    }

    private static ContainerResponse send(String method, String path, String field, String value) {
        Policies policies = new Policies(new PlainSources());
        Guards guards = new Guards(InstantSource.system(), Decisions.UNHEARD, null);
        ResourceConfig config = new ResourceConfig(Guarded.class, Plain.class)
                .register(new EveryMethodFilter(
                        policies, new PreconditionFilter(policies, guards, null), request -> false))
                .register(new ValidatorFieldsFilter(Entities.found()))
                .property("jakarta.ws.rs.loadServices", false);
        URI base = URI.create("http://localhost/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve(path), method, null, new MapPropertiesDelegate(), config);
        request.header(field, value);
        try {
            return new ApplicationHandler(config).apply(request).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

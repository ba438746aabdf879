package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sources without CDI, and tags that are opaque. */
class SourceTest extends ServedTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** RESTEasy injects into it. */
    public static final class Injected implements ValidatorSource {

        @Context
        private UriInfo field;

        private final UriInfo parameter;

        public Injected(@Context UriInfo parameter) {
            this.parameter = parameter;
            MADE.incrementAndGet();
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag(id(field) + id(parameter) + id(request.getUriInfo())));
        }

        private static String id(UriInfo uri) {
            return String.valueOf(uri.getPathParameters().getFirst("id"));
        }
    }

    /** Neither it nor its constructor is public. */
    static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("injected/{id}")
    @Conditional(validators = Injected.class)
    public static final class InjectedResource {
        @GET
        public String read() {
            return "text";
        }

        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Path("plain")
    @Produces("text/plain")
    public static final class PlainResource {
        @GET
        @Conditional(validators = Version7.class)
        public String read() {
            return "text";
        }
    }

    @Override
    protected Application application() {
        MADE.set(0);
        return application(
                Set.of(InjectedResource.class, PlainResource.class),
                Set.of(),
                Map.of(ConditionalFeature.OPAQUE_TAG_KEY, "a secret of sixteen bytes or more"));
    }

    @Test
    @DisplayName(
            "SRC-1: a source has fields and parameters injected, and is made once, when the application is deployed")
    void aSourceIsMadeOnceAndInjected() {
        assertThat(MADE.get(), is(1));
        assertThat(http().get("injected/3").field("ETag"), is("\"333\""));
        assertThat(http().get("injected/4", "If-None-Match: \"444\"").status(), is(304));
        assertThat(http().put("injected/4").status(), is(428));
        assertThat(http().put("injected/4", "If-Match: \"333\"").status(), is(412));
        assertThat(http().put("injected/4", "If-Match: \"444\"").status(), is(200));
        assertThat(MADE.get(), is(1));
    }

    @Test
    @DisplayName("SRC-1, VAL-10: a source that is not public is made too, and its tags are opaque")
    void aSourceThatIsNotPublicIsMadeToo() {
        String tag = http().get("plain").field("ETag");

        assertThat(tag, is(not("\"7;text/plain\"")));
        assertThat(http().get("plain", "If-None-Match: " + tag).status(), is(304));
    }
}

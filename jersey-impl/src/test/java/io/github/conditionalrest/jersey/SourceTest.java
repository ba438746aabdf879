package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sources without CDI, and opaque tags. */
class SourceTest extends GuardedTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** A service of the application. */
    public static final class Documents {
        String tag() {
            return "from-a-service";
        }
    }

    /** Jersey injects into it. */
    public static final class Injected implements ValidatorSource {

        @Context
        private UriInfo uri;

        @Inject
        private Documents documents;

        public Injected() {
            MADE.incrementAndGet();
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag(
                    documents.tag() + "-" + uri.getPathParameters().getFirst("id")));
        }
    }

    /** Every document is in version 7. */
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

    @Path("opaque")
    @Produces("text/plain")
    public static final class OpaqueCollection {
        @POST
        @Conditional(validators = Version7.class)
        public Response create(String body) {
            return Response.ok(new ValidatorFieldsTest.Note(7))
                    .header("Content-Location", "/opaque/3")
                    .build();
        }
    }

    @Path("opaque/{id}")
    @Produces("text/plain")
    @Conditional(validators = Version7.class)
    public static final class OpaqueResource {
        @GET
        public String read() {
            return "text";
        }

        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(InjectedResource.class, OpaqueResource.class)
                .registerClasses(OpaqueCollection.class, ValidatorFieldsTest.NoteWriter.class)
                .property(ConditionalFeature.OPAQUE_TAG_KEY, "a secret of sixteen bytes or more")
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(new Documents()).to(Documents.class);
                    }
                });
    }

    @Test
    @DisplayName("SRC-1: a source is made once, when the application starts, and Jersey injects into it")
    void aSourceIsMadeOnceAndInjected() {
        int madeAtStart = MADE.get();

        assertThat(http().get("injected/1").field("ETag"), is("\"from-a-service-1\""));
        assertThat(http().get("injected/2").field("ETag"), is("\"from-a-service-2\""));
        assertThat(http().put("injected/2", "If-Match: \"from-a-service-2\"").status(), is(200));
        assertThat(MADE.get(), is(madeAtStart));
    }

    @Test
    @DisplayName("VAL-10: an opaque tag shows no version, and equal versions of two resources differ")
    void anOpaqueTagShowsNoVersion() {
        String first = http().get("opaque/1").field("ETag");
        String second = http().get("opaque/2").field("ETag");

        assertThat(first, matchesPattern("\"[A-Za-z0-9_-]{22};text/plain\""));
        assertThat(second, not(first));
        assertThat(http().get("opaque/1").field("ETag"), is(first));
        assertThat(http().put("opaque/1", "If-Match: " + first).status(), is(200));
        assertThat(http().put("opaque/1", "If-Match: " + second).status(), is(412));
        assertThat(http().put("opaque/1", "If-Match: \"7;text/plain\"").status(), is(412));
        assertThat(http().get("opaque/1", "If-None-Match: " + first).status(), is(304));
    }

    @Test
    @DisplayName("VAL-7, VAL-10: the tag on a POST is that of the resource that Content-Location names")
    void theTagOnAPostIsThatOfTheResourceThatItNames() {
        String created = http().send("POST", "opaque", "new", "If-Match: *").field("ETag");

        assertThat(created, is(http().get("opaque/3").field("ETag")));
    }
}

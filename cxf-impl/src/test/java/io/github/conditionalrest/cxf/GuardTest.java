package io.github.conditionalrest.cxf;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.Decision.Kind;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.cxf.jaxrs.impl.FeatureContextImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What CXF alone does not do: sub-resources, injected sources, a check by hand under the policy of its method. */
class GuardTest extends ServedTest {

    private final List<Decision> heard = new CopyOnWriteArrayList<>();

    /** CXF sets its field for each request. */
    public static final class Injected implements ValidatorSource {

        @Context
        private UriInfo uri;

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("tag" + uri.getPathParameters().getFirst("id")));
        }
    }

    /** Where the same text is other content in another place. */
    public static final class DigestOfPlace extends ContentDigest {

        @Context
        private UriInfo uri;

        @Override
        protected MessageDigest newDigest() {
            MessageDigest digest = super.newDigest();
            digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
            return digest;
        }
    }

    /** CXF calls its setter. */
    public static final class Store implements ValidatorStore {

        private @Nullable UriInfo uri;

        @Context
        public void setUri(UriInfo uri) {
            this.uri = uri;
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(requireNonNull(uri).getPathParameters().getFirst("version"));
        }
    }

    /** It needs nothing, and is not public. */
    static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("root")
    @Produces("text/plain")
    public static class Root {

        @PUT
        @Path("hand")
        @Conditional(require = Precondition.IF_MATCH, wildcard = false)
        public String replace(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.ofVersion(7));
            return "done";
        }

        @GET
        @Path("hand")
        @Conditional
        public String read(@BeanParam Preconditions preconditions) {
            preconditions.check(Validators.ofVersion(7));
            return "text";
        }

        @PATCH
        @Path("hand")
        @Conditional(match = Match.VERSION)
        public String amend(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.ofVersion(7));
            return "done";
        }

        @PUT
        @Path("forgotten")
        @Conditional
        public String forgotten(@BeanParam Preconditions preconditions, String body) {
            return "done";
        }

        @GET
        @Path("injected/{id}")
        @Conditional(validators = Injected.class)
        public String injected() {
            return "text";
        }

        @GET
        @Path("digest/{place}")
        @Conditional(validators = DigestOfPlace.class)
        public String digest() {
            return "text";
        }

        @GET
        @Path("digest/once/{place}")
        @Conditional(validators = DigestOfPlace.class)
        public StreamingOutput digestOnce() {
            return out -> out.write(digest().getBytes(StandardCharsets.US_ASCII));
        }

        @PUT
        @Path("store/{version}")
        @Conditional(validators = Store.class)
        public String store(String body) {
            return "done without comparing";
        }

        @Path("sub")
        public Sub sub() {
            return new Sub();
        }

        @Path("hidden")
        public Object hidden() {
            return new Sub();
        }
    }

    /** CXF takes no notice of the annotation on the class of a sub-resource. */
    @Conditional(validators = Version7.class)
    @Produces("text/plain")
    public static class Sub {
        @GET
        public String read() {
            return "text";
        }

        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    /** CXF passes its annotation on to the sub-resource. */
    @Path("guarded")
    @Conditional(validators = Version7.class)
    public static class Guarded {

        @PUT
        public String replace(String body) {
            return "done";
        }

        @Path("sub")
        public Unguarded sub() {
            return new Unguarded();
        }
    }

    /** Nothing asks for a guard here. */
    public static class Unguarded {
        @GET
        public Response read() {
            return Response.notModified().build();
        }

        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Override
    protected Application application() {
        heard.clear();
        ConditionalFeature feature = new ConditionalFeature(InstantSource.system(), List.of(heard::add));
        return application(Set.of(Root.class, Guarded.class), Set.of(feature), Map.of());
    }

    @Test
    void runsOnTheVersionThatTheBuildNames() {
        String archive = FeatureContextImpl.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        assertThat(archive.endsWith("-" + System.getProperty("cxf.version") + ".jar"), is(true));
    }

    @Test
    @DisplayName("REQ-1: an annotation on the class of a sub-resource guards, behind any locator")
    void anAnnotationOnTheClassOfASubResourceGuards() {
        for (String path : List.of("root/sub", "root/hidden")) {
            assertThat(http().put(path).status(), is(428));
            assertThat(http().put(path, "If-Match: \"6\"").status(), is(412));
            assertThat(http().put(path, "If-Match: \"7;text/plain\"").status(), is(200));
            assertThat(http().get(path).field("ETag"), is("\"7;text/plain\""));
            assertThat(http().get(path, "If-None-Match: \"7;text/plain\"").status(), is(304));
        }
    }

    @Test
    @DisplayName("REQ-1: an annotation on the class of a root resource does not guard its sub-resources")
    void anAnnotationOnARootDoesNotGuardItsSubResources() {
        assertThat(http().put("guarded").status(), is(428));
        assertThat(http().put("guarded/sub").status(), is(200));
    }

    @Test
    @DisplayName("SRC-1: a source has its @Context fields injected")
    void aSourceHasItsFieldsInjected() {
        assertThat(http().get("root/injected/3").field("ETag"), is("\"tag3\""));
        assertThat(http().get("root/injected/4", "If-None-Match: \"tag4\"").status(), is(304));
    }

    @Test
    @DisplayName("SRC-1, VAL-2: a digest with a @Context field is a digest")
    void aDigestWithAFieldIsADigest() {
        for (String path : List.of("root/digest/", "root/digest/once/")) {
            String here = http().get(path + "here").field("ETag");

            assertThat(here, startsWith("\""));
            assertThat(http().get(path + "there").field("ETag"), is(not(here)));
            assertThat(http().get(path + "here", "If-None-Match: " + here).status(), is(304));
        }
    }

    @Test
    @DisplayName("SRC-1, OBS-1: a store with a @Context setter is a store")
    void aStoreWithASetterIsAStore() {
        assertThat(http().put("root/store/1", "If-Match: \"2;text/plain\"").status(), is(412));
        assertThat(http().put("root/store/2", "If-Match: \"2;text/plain\"").status(), is(200));
        assertThat(heard.stream().map(Decision::kind).toList(), contains(Kind.FAILED, Kind.PASSED, Kind.UNGUARDED));
    }

    @Test
    @DisplayName("SRC-3: a check by hand knows requirement, comparison and tags of its method")
    void aCheckByHandKnowsThePolicyOfItsMethod() {
        assertThat(http().put("root/hand").status(), is(428));
        assertThat(http().put("root/hand", "If-Match: *").status(), is(428));
        assertThat(http().put("root/hand", "If-Match: \"7;text/html\"").status(), is(412));
        assertThat(http().put("root/hand", "If-Match: \"7;text/plain\"").status(), is(200));
        assertThat(
                http().send("PATCH", "root/hand", "new", "If-Match: W/\"7;x/y\"")
                        .status(),
                is(200));
        assertThat(http().get("root/hand").field("ETag"), is("\"7;text/plain\""));
        assertThat(http().put("root/hand", "If-Match: x").body(), containsString("malformed"));
    }

    @Test
    @DisplayName("OBS-1: a check by hand is no unguarded write, and a forgotten one is")
    void aCheckByHandIsNoUnguardedWrite() {
        http().put("root/hand", "If-Match: \"7;text/plain\"");
        http().put("root/forgotten", "If-Match: \"7\"");

        assertThat(heard.stream().map(Decision::kind).toList(), contains(Kind.PASSED, Kind.UNGUARDED));
    }

    @Test
    @DisplayName("VAL-5: a 304 has no length, and one that is not the library's is left as it is")
    void a304HasNoLength() {
        Http.Answer guarded = http().get("root/sub", "If-None-Match: \"7;text/plain\"");
        Http.Answer unguarded = http().get("guarded/sub");

        assertThat(guarded.status(), is(304));
        assertThat(guarded.field("Content-Length"), is(""));
        assertThat(unguarded.status(), is(304));
        assertThat(unguarded.field("Content-Length"), is("0"));
    }

    @Test
    @DisplayName("REQ-7: a problem is JSON, or XML where the client prefers it")
    void aProblemIsXmlWhereTheClientPrefersIt() {
        Http.Answer json = http().put("root/sub");
        Http.Answer xml = http().put("root/sub", "Accept: text/plain;q=0.1, application/problem+xml");

        assertThat(json.field("Content-Type"), startsWith("application/problem+json"));
        assertThat(json.field("Cache-Control"), is("no-store"));
        assertThat(xml.status(), is(428));
        assertThat(xml.field("Content-Type"), startsWith("application/problem+xml"));
        assertThat(xml.body(), containsString("<status>428</status>"));
    }
}

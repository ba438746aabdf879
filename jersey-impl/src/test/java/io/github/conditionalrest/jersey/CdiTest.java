package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sources and resources that are CDI beans. */
@Tag("cdi")
class CdiTest extends GuardedTest {

    private static SeContainer container;

    /** A service of the application. */
    @ApplicationScoped
    public static class Documents {
        public EntityTag tag() {
            return new EntityTag("from a bean");
        }
    }

    /** A source that is a bean. */
    @ApplicationScoped
    public static class BeanSource implements ValidatorSource {
        @Inject
        Documents documents;

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag(documents.tag().getValue().replace(' ', '-')));
        }
    }

    /** A digest behind a client proxy, which cannot be. */
    @ApplicationScoped
    public static class ProxiedDigest extends ContentDigest {}

    /** A digest that is a bean. */
    @Dependent
    public static class BeanDigest extends ContentDigest {
        @Inject
        Documents documents;

        @Override
        protected MessageDigest newDigest() {
            MessageDigest digest = super.newDigest();
            digest.update(documents.tag().getValue().getBytes(StandardCharsets.US_ASCII));
            return digest;
        }
    }

    @Path("proxied")
    public static class NamesProxied {
        @GET
        @Conditional(validators = ProxiedDigest.class)
        public String read() {
            return "text";
        }
    }

    @Path("bean")
    @RequestScoped
    @Produces("text/plain")
    public static class BeanResource {

        @GET
        @Conditional(validators = BeanSource.class)
        public String read() {
            return "text";
        }

        @GET
        @Path("digest")
        @Conditional(validators = BeanDigest.class)
        public String digest() {
            return "text";
        }

        @PUT
        @Conditional(validators = BeanSource.class)
        public String replace(String body) {
            return "done";
        }

        @PATCH
        @Conditional
        public String amend(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.of(new EntityTag("x")));
            return "done";
        }

        @PUT
        @Path("request")
        public String request(@Context Request request) {
            return ExactRequestInjectionTest.answer(request);
        }
    }

    @BeforeAll
    static void startContainer() {
        container = SeContainerInitializer.newInstance().initialize();
    }

    @AfterAll
    static void stopContainer() {
        container.close();
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(BeanResource.class);
    }

    @Test
    void runsOnTheVersionThatTheBuildNames() {
        assertThat(Version.getVersion(), is(System.getProperty("jersey.version")));
    }

    @Test
    @DisplayName("SRC-1: a source that is a CDI bean has its dependencies injected")
    void aSourceThatIsABeanHasItsDependenciesInjected() {
        assertThat(http().get("bean").field("ETag"), is("\"from-a-bean\""));
        assertThat(http().get("bean", "If-None-Match: \"from-a-bean\"").status(), is(304));
        assertThat(http().put("bean").status(), is(428));
        assertThat(http().put("bean", "If-Match: \"other\"").status(), is(412));
        assertThat(http().put("bean", "If-Match: \"from-a-bean\"").status(), is(200));
    }

    @Test
    @DisplayName("SRC-1, VAL-2: a digest may be a bean without a proxy")
    void aDigestMayBeABean() {
        assertThat(
                http().get("bean/digest").field("ETag"),
                is(EntityTags.toField(EntityTags.fromContent("from a beantext".getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    @DisplayName("ERR-1: a digest that is a bean of a normal scope stops the application")
    void aDigestBehindAProxyStopsTheApplication() {
        ResourceConfig config = new ResourceConfig(NamesProxied.class);
        Throwable refused = assertThrows(RuntimeException.class, () -> new ApplicationHandler(config));

        assertThat(
                refused.getMessage(),
                allOf(
                        containsString("NamesProxied.read names the validator source " + ProxiedDigest.class.getName()),
                        containsString("@Dependent or @Singleton")));
    }

    @Test
    @DisplayName("SRC-3: a bean checks by hand")
    void aBeanChecksByHand() {
        assertThat(http().send("PATCH", "bean", "new").status(), is(428));
        assertThat(http().send("PATCH", "bean", "new", "If-Match: \"y\"").status(), is(412));
        assertThat(http().send("PATCH", "bean", "new", "If-Match: \"x\"").status(), is(200));
    }

    @Test
    void aRequestParameterOfABeanIsExact() {
        assertThat(http().put("bean/request", "If-Match: \"a\\b\"").body(), is("exact"));
    }
}

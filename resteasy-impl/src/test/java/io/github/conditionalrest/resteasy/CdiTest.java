package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sources and resources that are CDI beans. */
@Tag("cdi")
class CdiTest extends ServedTest {

    /** A service of the application. */
    @ApplicationScoped
    public static class Documents {
        public String tag() {
            return "from-a-bean";
        }
    }

    /** A source that is a bean behind a client proxy. */
    @ApplicationScoped
    public static class BeanSource implements ValidatorSource {

        @Inject
        Documents documents;

        @Context
        UriInfo uri;

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(
                    new EntityTag(documents.tag() + uri.getPathParameters().getFirst("id")));
        }
    }

    /** A source that is a bean without a proxy, and not public. */
    @Dependent
    static class DependentSource implements ValidatorSource {

        @Inject
        Documents documents;

        @Context
        UriInfo uri;

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(
                    new EntityTag(documents.tag() + uri.getPathParameters().getFirst("id")));
        }
    }

    /** A digest behind a client proxy, which cannot be. */
    @ApplicationScoped
    public static class ProxiedDigest extends ContentDigest {}

    @Path("proxied")
    public static class NamesProxied {
        @GET
        @Conditional(validators = ProxiedDigest.class)
        public String read() {
            return "text";
        }
    }

    /** A source that is no bean. */
    static final class PlainSource implements ValidatorSource {

        @Context
        UriInfo uri;

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("plain" + uri.getPathParameters().getFirst("id")));
        }
    }

    @Path("bean/{id}")
    @RequestScoped
    @Produces("text/plain")
    public static class BeanResource {

        @Context
        Request field;

        @GET
        @Conditional(validators = BeanSource.class)
        public String read() {
            return "text";
        }

        @PUT
        @Conditional(validators = BeanSource.class)
        public String replace(String body) {
            return "done";
        }

        @GET
        @Path("dependent")
        @Conditional(validators = DependentSource.class)
        public String dependent() {
            return "text";
        }

        @GET
        @Path("plain")
        @Conditional(validators = PlainSource.class)
        public String plain() {
            return "text";
        }

        @PATCH
        @Conditional(match = Match.VERSION)
        public String amend(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.ofVersion(7));
            return "done";
        }

        @PUT
        @Path("parameter")
        public String parameter(@Context Request request) {
            return ExactRequestInjectionTest.answer(request);
        }

        @PUT
        @Path("field")
        public String field() {
            return ExactRequestInjectionTest.answer(field);
        }
    }

    @Override
    protected Application application() {
        return application(BeanResource.class);
    }

    @Test
    void runsOnTheVersionThatTheBuildNames() {
        assertThat(
                ResteasyDeploymentImpl.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString(),
                endsWith("-" + System.getProperty("resteasy.version") + ".jar"));
    }

    @Test
    @DisplayName("SRC-1: a source that is a CDI bean has its dependencies and its @Context fields injected")
    void aSourceThatIsABeanHasItsDependenciesInjected() {
        assertThat(http().get("bean/3").field("ETag"), is("\"from-a-bean3\""));
        assertThat(http().get("bean/4", "If-None-Match: \"from-a-bean4\"").status(), is(304));
        assertThat(http().put("bean/4").status(), is(428));
        assertThat(http().put("bean/4", "If-Match: \"other\"").status(), is(412));
        assertThat(http().put("bean/4", "If-Match: \"from-a-bean4\"").status(), is(200));
        assertThat(http().get("bean/3/dependent").field("ETag"), is("\"from-a-bean3\""));
    }

    @Test
    @DisplayName("SRC-1: a source that is no bean is injected by RESTEasy")
    void aSourceThatIsNoBeanIsInjectedByRestEasy() {
        assertThat(http().get("bean/3/plain").field("ETag"), is("\"plain3\""));
    }

    @Test
    @DisplayName("ERR-1: a digest that is a bean of a normal scope stops the application")
    void aDigestBehindAProxyStopsTheApplication() {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setInjectorFactoryClass("org.jboss.resteasy.cdi.CdiInjectorFactory");
        deployment.setApplication(application(NamesProxied.class));
        RuntimeException refused = assertThrows(RuntimeException.class, deployment::start);

        assertThat(
                refused.toString(),
                allOf(
                        containsString("NamesProxied.read names the validator source " + ProxiedDigest.class.getName()),
                        containsString("@Dependent or @Singleton")));
    }

    @Test
    @DisplayName("SRC-3: a bean checks by hand, under the policy of its method")
    void aBeanChecksByHand() {
        assertThat(http().send("PATCH", "bean/3", "new").status(), is(428));
        assertThat(http().send("PATCH", "bean/3", "new", "If-Match: \"6\"").status(), is(412));
        assertThat(
                http().send("PATCH", "bean/3", "new", "If-Match: W/\"7;x/y\"").status(), is(200));
    }

    @Test
    void theRequestOfABeanIsExact() {
        assertThat(
                http().put("bean/3/parameter", ExactRequestInjectionTest.WEAK).body(), is("exact"));
        assertThat(http().put("bean/3/field", ExactRequestInjectionTest.WEAK).body(), is("exact"));
    }
}

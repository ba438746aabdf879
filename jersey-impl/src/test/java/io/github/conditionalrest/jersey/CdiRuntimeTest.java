package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi")
class CdiRuntimeTest extends JerseyTest {

    private static SeContainer container;

    @ApplicationScoped
    public static class Greeting {

        public String text() {
            return "from a bean";
        }
    }

    @Path("hello")
    @RequestScoped
    public static class Hello {

        @Inject
        Greeting greeting;

        @GET
        public String hello() {
            return greeting.text();
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
    protected Application configure() {
        return new ResourceConfig(Hello.class).property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    @Test
    void injectsBeans() {
        assertThat(target("hello").request().get(String.class), is("from a bean"));
    }

    @Test
    void isTheVersionThatTheRunNames() {
        assertThat(Version.getVersion(), is(System.getProperty("jersey.version")));
    }
}

package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.Test;

class RuntimeTest extends JerseyTest {

    @Path("hello")
    public static class Hello {

        @GET
        public String hello() {
            return JerseyPlaceholder.text();
        }
    }

    @Override
    protected Application configure() {
        return new ResourceConfig(Hello.class).property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    @Test
    void answers() {
        assertThat(target("hello").request().get(String.class), endsWith("428"));
    }

    @Test
    void isTheVersionThatTheRunNames() {
        assertThat(Version.getVersion(), is(System.getProperty("jersey.version")));
    }
}

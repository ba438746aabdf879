package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.Http;
import jakarta.ws.rs.core.Application;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.test.JerseyTest;

/** A test of an application on a real server, spoken to in bytes. */
abstract class GuardedTest extends JerseyTest {

    /** The application under test. */
    abstract ResourceConfig application();

    @Override
    protected final Application configure() {
        return application().property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    Http http() {
        return new Http(getBaseUri());
    }
}

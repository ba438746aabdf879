package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.spi.Decision;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** How the feature comes into an application, in process. */
class DiscoveryTest {

    @Test
    void jerseyFindsTheFeatureByItself() {
        assertThat(statusOfAWrite(new ResourceConfig(NoteResource.class)), is(428));
    }

    @Test
    void theFeatureIsFoundWithServicesAndDiscoverySwitchedOff() {
        ResourceConfig config = new ResourceConfig(NoteResource.class)
                .property("jakarta.ws.rs.loadServices", false)
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);

        assertThat(statusOfAWrite(config), is(428));
    }

    @Test
    void aFeatureRegisteredByHandIsTheOnlyOne() {
        List<Decision> heard = new CopyOnWriteArrayList<>();
        ConditionalFeature feature = new ConditionalFeature(InstantSource.system(), List.of(heard::add));

        assertThat(statusOfAWrite(new ResourceConfig(NoteResource.class).register(feature)), is(428));
        assertThat(heard, hasSize(1));
    }

    @Test
    void registeringItTwiceGuardsOnce() {
        List<Decision> heard = new ArrayList<>();
        ResourceConfig config = new ResourceConfig(NoteResource.class)
                .register(new ConditionalFeature(InstantSource.system(), List.of(heard::add)))
                .register(ConditionalFeature.class);

        assertThat(statusOfAWrite(config), is(428));
        assertThat(heard, hasSize(1));
    }

    @Test
    void aClientIsLeftAlone() {
        var client = ClientBuilder.newClient().register(ConditionalFeature.class);
        try {
            // the features of a client are configured with its first request
            client.target("http://localhost:1").getConfiguration();
            client.target("http://localhost:1").request().buildGet();

            assertThat(
                    client.getConfiguration().getClasses().stream()
                            .filter(type -> type.getName().contains("PreconditionFilter"))
                            .toList(),
                    is(List.of()));
        } finally {
            client.close();
        }
    }

    private static int statusOfAWrite(ResourceConfig config) {
        URI base = URI.create("http://localhost/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve("notes/it"), "PUT", null, new MapPropertiesDelegate(), config);
        try {
            return new ApplicationHandler(config).apply(request).get().getStatus();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

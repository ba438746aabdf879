package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.junit.jupiter.api.Test;

/** How the feature comes into an application, in process. */
class DiscoveryTest {

    private static final Map<String, Object> WITHOUT_SERVICES = Map.of("jakarta.ws.rs.loadServices", false);

    private final List<Decision> heard = new ArrayList<>();

    /** It is in version 7. */
    public static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("note")
    public static final class Note {
        @PUT
        @Conditional(validators = Version7.class, match = Match.VERSION)
        public Response replace(String body) {
            return Response.noContent().tag("done").build();
        }
    }

    @Test
    void runsOnTheVersionThatTheBuildNames() {
        String archive = ResteasyDeploymentImpl.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        assertThat(archive.endsWith("-" + System.getProperty("resteasy.version") + ".jar"), is(true));
    }

    @Test
    void restEasyFindsTheFeatureByItself() {
        assertThat(statusOfAWrite(application(Set.of(), Map.of())), is(428));
    }

    @Test
    void theFeatureIsFoundWithServicesSwitchedOff() {
        assertThat(statusOfAWrite(application(Set.of(), WITHOUT_SERVICES)), is(428));
    }

    @Test
    void theFeatureIsFoundWithoutAnApplication() {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.getActualResourceClasses().add(Note.class);

        assertThat(statusOfAWrite(deployment), is(428));
    }

    @Test
    void propertiesAreThereWhenItIsConfigured() {
        Map<String, Object> properties = Map.of(
                "jakarta.ws.rs.loadServices",
                false,
                ConditionalFeature.OPAQUE_TAG_KEY,
                "a secret of sixteen bytes or more");

        assertThat(statusOfAWrite(application(Set.of(), properties), "If-Match", "\"7\""), is(412));
        assertThat(statusOfAWrite(application(Set.of(), Map.of()), "If-Match", "\"7\""), is(204));
    }

    @Test
    void aFeatureRegisteredByHandIsTheOnlyOne() {
        for (Map<String, Object> properties : List.of(Map.<String, Object>of(), WITHOUT_SERVICES)) {
            heard.clear();
            Object feature = new ConditionalFeature(InstantSource.system(), List.of(heard::add));

            assertThat(statusOfAWrite(application(Set.of(feature), properties)), is(428));
            assertThat(heard, hasSize(1));
        }
    }

    @Test
    void aFeatureNamedByItsClassToo() {
        Application application =
                ServedTest.application(Set.of(Note.class, ConditionalFeature.class), Set.of(), Map.of());

        assertThat(statusOfAWrite(application), is(428));
    }

    @Test
    void aSecondStartGuardsToo() {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setApplication(application(Set.of(), Map.of()));

        assertThat(statusOfAWrite(deployment), is(428));
        assertThat(statusOfAWrite(deployment), is(not(204)));
    }

    private static Application application(Set<Object> components, Map<String, Object> properties) {
        return ServedTest.application(Set.of(Note.class), components, properties);
    }

    private static int statusOfAWrite(Application application, String... field) {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setApplication(application);
        return statusOfAWrite(deployment, field);
    }

    private static int statusOfAWrite(ResteasyDeployment deployment, String... field) {
        deployment.start();
        try {
            MockHttpRequest request = MockHttpRequest.put("/note").content(new byte[0]);
            if (field.length > 0) {
                request.header(field[0], field[1]);
            }
            MockHttpResponse response = new MockHttpResponse();
            deployment.getDispatcher().invoke(request, response);
            return response.getStatus();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } finally {
            deployment.stop();
        }
    }
}

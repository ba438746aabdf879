package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** The annotation on the application. */
class ApplicationWideTest extends GuardedTest {

    /** Every method of it is guarded. */
    @Conditional(validators = PlacementTest.Tagged.class, wildcard = false)
    public static final class Guarded extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Plain.class, Free.class, Own.class);
        }
    }

    @Path("plain")
    public static final class Plain {
        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Path("free")
    @Unconditional
    public static final class Free {
        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Path("own")
    @Conditional
    public static final class Own {
        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    @Override
    ResourceConfig application() {
        return ResourceConfig.forApplication(new Guarded());
    }

    @Test
    void theAnnotationOnTheApplicationGuardsEveryMethod() {
        assertThat(http().put("plain").status(), is(428));
        assertThat(http().put("plain", "If-Match: *").status(), is(428));
        assertThat(http().put("plain", "If-Match: \"y\"").status(), is(412));
        assertThat(http().put("plain", "If-Match: \"x\"").status(), is(200));
    }

    @Test
    void unconditionalTakesAClassOut() {
        assertThat(http().put("free").status(), is(200));
    }

    @Test
    void aClassWithAPolicyOfItsOwnInheritsTheSource() {
        assertThat(http().put("own", "If-Match: *").status(), is(200));
        assertThat(http().put("own", "If-Match: \"y\"").status(), is(412));
    }
}

package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the annotation may stand, and which one counts. */
class PlacementTest extends GuardedTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** A resource with one tag. */
    public static final class Tagged implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.of(new EntityTag("x"));
        }
    }

    interface Contract<T> {
        @PUT
        @Path("interface")
        @Conditional(validators = Tagged.class)
        String replace(T body);
    }

    /** Its methods are inherited. */
    public abstract static class Base {
        @PUT
        @Path("superclass")
        @Conditional(validators = Tagged.class)
        public abstract String overridden(String body);

        @PUT
        @Path("inherited")
        @Conditional(validators = Tagged.class)
        public String inherited(String body) {
            return "done";
        }
    }

    @Path("methods")
    public static final class OnMethods extends Base implements Contract<String> {
        @PUT
        @Path("method")
        @Conditional(validators = Tagged.class)
        public String method(String body) {
            return "done";
        }

        @PUT
        @Path("without")
        public String without(String body) {
            return "done";
        }

        @Override
        public String overridden(String body) {
            return "done";
        }

        @Override
        public String replace(String body) {
            return "done";
        }
    }

    @Path("class")
    @Conditional(validators = Tagged.class)
    public static final class OnClass {
        @PUT
        public String guarded(String body) {
            return "done";
        }

        @DELETE
        @Unconditional
        public String free() {
            return "done";
        }

        @PUT
        @Path("own")
        @Conditional(wildcard = false)
        public String ownPolicy(String body) {
            return "done";
        }

        @Path("sub")
        public Sub sub() {
            return new Sub();
        }

        @Path("dynamic")
        public Object dynamic() {
            return new Sub();
        }

        @Path("wrong")
        public Object wrong() {
            return new Wrong();
        }

        @Path("by-class")
        public Class<SubOnClass> byClass() {
            return SubOnClass.class;
        }
    }

    /** What a locator returns. */
    public static final class Sub {
        @PUT
        @Conditional(validators = Tagged.class)
        public String guarded(String body) {
            return "done";
        }

        @GET
        public String free() {
            return "done";
        }
    }

    /** What a locator returns without telling. */
    public static final class Wrong {
        @PUT
        @Conditional(validators = Tagged.class, require = Precondition.IF_MODIFIED_SINCE)
        public String neverMet(String body) {
            RUNS.incrementAndGet();
            return "done";
        }
    }

    /** What a locator returns. */
    @Conditional(validators = Tagged.class)
    public static final class SubOnClass {
        @PUT
        public String guarded(String body) {
            return "done";
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(OnMethods.class, OnClass.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "methods/method",
                "methods/interface",
                "methods/superclass",
                "methods/inherited",
                "class",
                "class/own",
                "class/sub",
                "class/dynamic",
                "class/by-class"
            })
    void theAnnotationGuardsWhereItStands(String path) {
        assertThat(http().put(path).status(), is(428));
        assertThat(http().put(path, "If-Match: \"y\"").status(), is(412));
        assertThat(http().put(path, "If-Match: \"x\"").status(), is(200));
    }

    @Test
    @DisplayName("ERR-1: a wrong policy that shows only at the first request lets nothing through")
    void aWrongPolicyOfAnUntoldSubResourceLetsNothingThrough() {
        assertThat(
                http().put("class/wrong", "If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT")
                        .status(),
                is(500));
        assertThat(RUNS.get(), is(0));
    }

    @Test
    void aMethodWithoutTheAnnotationIsFree() {
        assertThat(http().put("methods/without").status(), is(200));
    }

    @Test
    void unconditionalTakesAMethodOutOfItsClass() {
        assertThat(http().send("DELETE", "class", "").status(), is(200));
    }

    @Test
    void theNearestAnnotationCounts() {
        assertThat(http().put("class", "If-Match: *").status(), is(200));
        assertThat(http().put("class/own", "If-Match: *").status(), is(428));
    }
}

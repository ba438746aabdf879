package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An annotation on the application. */
class ApplicationWideTest extends ServedTest {

    /** Everything is in version 7. */
    public static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("root")
    public static class Root {
        @PUT
        public String replace(String body) {
            return "done";
        }

        @PUT
        @Path("exempt")
        @Unconditional
        public String exempt(String body) {
            return "done";
        }

        @Path("sub")
        public Sub sub() {
            return new Sub();
        }
    }

    /** It has no annotation either. */
    public static class Sub {
        @PUT
        public String replace(String body) {
            return "done";
        }
    }

    /** Guards everything. */
    @Conditional(validators = Version7.class)
    public static final class Everything extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Root.class);
        }

        @Override
        @SuppressWarnings("deprecation") // Jakarta REST has no other way to hand over an instance
        public Set<Object> getSingletons() {
            return Set.of(new ConditionalFeature());
        }
    }

    @Override
    protected Application application() {
        return new Everything();
    }

    @Test
    @DisplayName("REQ-1: an annotation on the application guards every method, and yields to one that is nearer")
    void anAnnotationOnTheApplicationGuardsEveryMethod() {
        assertThat(http().put("root").status(), is(428));
        assertThat(http().put("root", "If-Match: \"6\"").status(), is(412));
        assertThat(http().put("root", "If-Match: *").status(), is(200));
        assertThat(http().put("root/sub").status(), is(428));
        assertThat(http().put("root/exempt").status(), is(200));
    }
}

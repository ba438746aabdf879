package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ERR-1: a wrong policy stops the application, and the message names the method and the remedy. */
class StartupTest {

    @Path("x")
    public static final class NeverMet {
        @PUT
        @Conditional(require = Precondition.IF_MODIFIED_SINCE)
        public void replace(@Context Request request, String body) {}
    }

    @Path("x")
    public static final class DeletesNothing {
        @DELETE
        @Conditional(require = Precondition.IF_NONE_MATCH)
        public void delete(@Context Request request) {}
    }

    @Path("x")
    public static final class OnOptions {
        @OPTIONS
        @Conditional(require = Precondition.IF_MATCH)
        public String options() {
            return "";
        }
    }

    @Path("x")
    public static final class NobodyEvaluates {
        @PUT
        @Conditional
        public void replace(String body) {}
    }

    @Path("x")
    @Conditional
    public static final class TakenOut {
        @PUT
        @Unconditional
        public void replace(String body) {}
    }

    /** It has no constructor without parameters. */
    public static final class Needy implements ValidatorSource {
        Needy(String need) {}

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
    }

    /** Its constructor fails. */
    public static final class Failing implements ValidatorSource {
        public Failing() {
            throw new IllegalStateException("no database");
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
    }

    @Path("x")
    public static final class NamesNeedy {
        @PUT
        @Conditional(validators = Needy.class)
        public void replace(String body) {}
    }

    @Path("x")
    public static final class NamesFailing {
        @GET
        @Conditional(validators = Failing.class)
        public String read() {
            return "";
        }
    }

    @Path("x")
    public static final class OnLocator {
        @Path("sub")
        @Conditional
        public NobodyEvaluates sub() {
            return new NobodyEvaluates();
        }
    }

    @Path("x")
    public static final class LeadsTo {
        @Path("sub")
        public NobodyEvaluates sub() {
            return new NobodyEvaluates();
        }
    }

    @Test
    @DisplayName("ERR-1: a requirement that no request can meet")
    void aRequirementThatNoRequestCanMeet() {
        refuses(NeverMet.class, "NeverMet.replace", "Require IF_UNMODIFIED_SINCE");
        refuses(DeletesNothing.class, "DeletesNothing.delete", "Require IF_MATCH");
        refuses(OnOptions.class, "OnOptions.options", "Remove it");
    }

    @Test
    @DisplayName("ERR-1: a write that nobody evaluates")
    void aWriteThatNobodyEvaluates() {
        refuses(NobodyEvaluates.class, "NobodyEvaluates.replace", "@BeanParam Preconditions");
        starts(TakenOut.class);
    }

    @Test
    @DisplayName("ERR-1: the same in a sub-resource that a locator's return type tells")
    void aSubResourceIsCheckedToo() {
        refuses(LeadsTo.class, "NobodyEvaluates.replace", "@BeanParam Preconditions");
    }

    @Test
    @DisplayName("ERR-1, SRC-1: a source that cannot be made")
    void aSourceThatCannotBeMade() {
        refuses(NamesNeedy.class, "NamesNeedy.replace", "Give it a public constructor without parameters");
        refuses(NamesFailing.class, "NamesFailing.read", "no database");
    }

    @Path("x")
    public static final class Undecided {
        @GET
        @Conditional
        @Unconditional
        public String read() {
            return "";
        }
    }

    @Test
    @DisplayName("ERR-1: both annotations in one place")
    void bothAnnotationsInOnePlace() {
        refuses(Undecided.class, "Undecided.read", "Remove one of them");
    }

    @Test
    @DisplayName("ERR-1: an annotation on a locator")
    void anAnnotationOnALocator() {
        refuses(OnLocator.class, "OnLocator.sub", "Put it on the methods of the sub-resource");
    }

    @Test
    @DisplayName("ERR-1: all that is wrong is named at once")
    void allThatIsWrongIsNamedAtOnce() {
        ResourceConfig config = new ResourceConfig(NeverMet.class, DeletesNothing.class, NamesFailing.class);

        Exception refusal = assertThrows(RuntimeException.class, () -> new ApplicationHandler(config));

        assertThat(
                refusal.toString(),
                allOf(
                        containsString("3 faults:"),
                        containsString("NeverMet.replace requires"),
                        containsString("DeletesNothing.delete requires"),
                        containsString("NamesFailing.read names the validator source")));
    }

    @Test
    @DisplayName("ERR-1, VAL-10: a key of opaque tags that is too short")
    void aKeyThatIsTooShort() {
        ResourceConfig config =
                new ResourceConfig(NoteResource.class).property(ConditionalFeature.OPAQUE_TAG_KEY, "secret");

        Exception refusal = assertThrows(RuntimeException.class, () -> new ApplicationHandler(config));

        assertThat(
                refusal.toString(),
                allOf(containsString(ConditionalFeature.OPAQUE_TAG_KEY), containsString("at least 16")));
    }

    private static void refuses(Class<?> resource, String method, String remedy) {
        Exception refusal = assertThrows(
                RuntimeException.class, () -> new ApplicationHandler(new ResourceConfig(resource)), method);

        assertThat(refusal.toString(), allOf(containsString(method), containsString(remedy)));
    }

    private static void starts(Class<?> resource) {
        assertThat(new ApplicationHandler(new ResourceConfig(resource)), notNullValue());
    }
}

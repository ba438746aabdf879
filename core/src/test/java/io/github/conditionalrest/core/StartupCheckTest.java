package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A wrong policy stops the application, and the message names the method and the remedy: ERR-1")
class StartupCheckTest {

    @Nested
    @DisplayName("Annotations where no runtime looks for them")
    class Placement {

        @Test
        void onALocatorIsRefused() {
            assertThat(
                    refusal(Misplaced.class, "locator"),
                    is(
                            "Misplaced.locator is a sub-resource locator, and @Conditional on it binds to nothing. Put it on the"
                                    + " methods of the sub-resource, or on its class."));
        }

        @Test
        void onATypeAboveTheClassIsInherited() {
            verify(ChildOfGuarded.class, "put");
            verify(OfGuardedInterface.class, "put");
            verify(OfGuardedInterfaceAbove.class, "put");
        }

        @Test
        @DisplayName("REQ-10: a proxy hides its class, so its interface has to say")
        void behindAProxyIsRefusedUnlessTheInterfaceSays() throws Exception {
            assertThat(
                    refusal(proxyOf(Silent.class), "put"),
                    endsWith("Put @Conditional or @Unconditional on the interface Silent."));
            verify(proxyOf(Speaking.class), "put");
        }

        @Test
        @DisplayName("REQ-10: so does a class that a container has made of an interface")
        void behindAClassThatAContainerHasMadeIsRefusedUnlessTheInterfaceSays() throws Exception {
            assertThat(
                    refusal(madeAtRunTime(), "put"),
                    endsWith("Put @Conditional or @Unconditional on the interface Silent."));
        }

        @Test
        void whatHidesNothingNeedsNoAnnotation() throws Exception {
            Silent lambda = () -> {};
            verify(lambda.getClass(), "put");
            verify(SilentForwarding.class, "put");
            verify(new SilentForwarding() {}.getClass(), "put");
        }

        @Test
        void onASuperclassIsHarmlessWhereTheMethodOrTheClassHasItsOwn() {
            verify(RepeatedOnClass.class, "put");
            verify(RepeatedOnMethod.class, "put");
            verify(RepeatedOnMethod.class, "exempt");
            verify(ExemptChild.class, "put");
        }

        @Test
        void onAnOverriddenMethodThatIsDeclaredAnewIsInheritedToo() {
            verify(Redeclaring.class, "put");
            verify(RedeclaringParameter.class, "put");
        }

        @Test
        void onAnOverriddenMethodIsInheritedByAPlainOverride() {
            verify(Inheriting.class, "put");
        }

        @Test
        void onAnOverriddenMethodAndRepeatedIsFine() {
            verify(Repeating.class, "put");
        }
    }

    @Nested
    @DisplayName("Requirements that no request can meet")
    class Impossible {

        @Test
        void ofOptionsIsRefused() {
            assertThat(
                    refusal(Impossibles.class, "options"),
                    is("Impossibles.options answers OPTIONS, on which every precondition is ignored (RFC 9110 section"
                            + " 13.2.1), so its @Conditional(require = ...) can never be met. Remove it."));
        }

        @Test
        void ifModifiedSinceOfAWriteIsRefused() {
            assertThat(
                    refusal(Impossibles.class, "put"),
                    is("Impossibles.put requires If-Modified-Since, which only GET and HEAD evaluate (RFC 9110 section"
                            + " 13.1.3), so no PUT can ever meet it. Require IF_UNMODIFIED_SINCE, or leave `require`"
                            + " out."));
        }

        @Test
        void theAbsenceOfWhatIsToBeDeletedIsRefused() {
            assertThat(
                    refusal(Impossibles.class, "remove"),
                    is("Impossibles.remove requires `If-None-Match: *`, which is true only while there is nothing to"
                            + " delete. Require IF_MATCH, or leave `require` out."));
        }

        @Test
        void besideAPossibleOneIsFine() {
            verify(Possibles.class, "put");
            verify(Possibles.class, "remove");
            verify(Possibles.class, "get");
            verify(Possibles.class, "options");
        }
    }

    @Nested
    @DisplayName("Writes that nobody would evaluate")
    class Unevaluated {

        @Test
        void areRefused() {
            assertThat(
                    refusal(Nobody.class, "put"),
                    is("Nobody.put requires a precondition of PUT that nobody would evaluate. Name a source in"
                            + " @Conditional(validators = ...), or take a @BeanParam Preconditions and call check, or put"
                            + " @Unconditional on it."));
            assertThat(refusal(Nobody.class, "patch"), containsString("of PATCH that nobody would evaluate"));
        }

        @Test
        void areRefusedUnderADigestWhicheverItIs() {
            assertThat(refusal(Digested.class, "put"), containsString("of PUT that nobody would evaluate"));
            assertThat(refusal(Digested.class, "patch"), containsString("of PATCH that nobody would evaluate"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"source", "preconditions", "request", "headers", "bean", "exempt", "read"})
        void areFineWhereSomebodyCan(String name) {
            verify(Somebody.class, name);
        }

        @Test
        void areFineWhereTheClassOrItsCollaboratorHoldsTheRequest() {
            verify(WithField.class, "put");
            verify(ChildWithField.class, "put");
            verify(WithConstructor.class, "put");
            verify(WithCollaborator.class, "put");
        }

        @Test
        void areNotSoughtWhileTheApplicationMayStillNameASource() throws Exception {
            ResourceMethod method = new ResourceMethod(Nobody.class, Nobody.class.getMethod("put", String.class));
            new Policies(new PlainSources(), Epoch.NONE).verify(null, method.type(), method.method());
            new Policies(new PlainSources(), Epoch.NONE).verify(WithSource.class, method.type(), method.method());
        }

        @Test
        void aStaticFieldEvaluatesNothing() {
            assertThat(refusal(WithStaticField.class, "put"), containsString("nobody would evaluate"));
        }
    }

    public static final class AnotherDigest extends ContentDigest {}

    @Path("digested")
    public static class Digested {

        @PUT
        @Conditional(validators = ContentDigest.class)
        public void put(String body) {}

        @PATCH
        @Conditional(validators = AnotherDigest.class)
        public void patch(String body) {}
    }

    private static String refusal(Class<?> type, String name) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> verifyUnchecked(type, name))
                .getMessage());
    }

    private static void verify(Class<?> type, String name) {
        assertDoesNotThrow(() -> verifyUnchecked(type, name));
    }

    private static Class<?> proxyOf(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null)
                .getClass();
    }

    // as a container of enterprise beans makes one: no file has it
    private static Class<?> madeAtRunTime() throws Exception {
        try (InputStream file = SilentForwarding.class.getResourceAsStream("SilentForwarding.class")) {
            return MethodHandles.lookup()
                    .defineHiddenClass(file.readAllBytes(), false)
                    .lookupClass();
        }
    }

    /** It leaves open whether the class behind it is guarded. */
    public interface Silent {
        @PUT
        void put();
    }

    @Conditional(validators = Source.class)
    public interface Speaking {
        @PUT
        void put();
    }

    private static void verifyUnchecked(Class<?> type, String name) {
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .findFirst()
                .orElseThrow();
        new Policies(new PlainSources(), Epoch.NONE).verify(Application.class, type, method);
    }

    static class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.present();
        }
    }

    @Conditional(validators = Source.class)
    static class WithSource extends Application {}

    public static class Misplaced {
        @Path("parts")
        @Conditional
        public Object locator() {
            return this;
        }
    }

    @Conditional(validators = Source.class)
    public static class GuardedParent {}

    public static class ChildOfGuarded extends GuardedParent {
        @PUT
        public void put() {}
    }

    @Conditional(validators = Source.class)
    public interface GuardedInterface {}

    public interface InterfaceBelow extends GuardedInterface {}

    public static class OfGuardedInterface implements GuardedInterface {
        @PUT
        public void put() {}
    }

    public static class OfGuardedInterfaceAbove implements InterfaceBelow {
        @PUT
        public void put() {}
    }

    @Conditional(validators = Source.class)
    public static class RepeatedOnClass extends GuardedParent {
        @PUT
        public void put() {}
    }

    public static class RepeatedOnMethod extends GuardedParent {
        @PUT
        @Conditional(validators = Source.class)
        public void put() {}

        @POST
        @Unconditional
        public void exempt() {}
    }

    @Unconditional
    public static class ExemptChild extends GuardedParent {
        @PUT
        public void put() {}
    }

    public interface Api {
        @PUT
        @Conditional(validators = Source.class)
        void put(String text);
    }

    public static class Redeclaring implements Api {
        @Override
        @PUT
        @Produces("text/plain")
        public void put(String text) {}
    }

    public static class RedeclaringParameter implements Api {
        @Override
        public void put(@QueryParam("text") String text) {}
    }

    public static class Inheriting implements Api {
        @Override
        public void put(String text) {}
    }

    public static class Repeating implements Api {
        @Override
        @PUT
        @Conditional(validators = Source.class)
        public void put(String text) {}
    }

    public static class Impossibles {
        @OPTIONS
        @Conditional(require = Precondition.IF_MATCH)
        public void options() {}

        @PUT
        @Conditional(require = Precondition.IF_MODIFIED_SINCE, validators = Source.class)
        public void put() {}

        @DELETE
        @Conditional(require = Precondition.IF_NONE_MATCH, validators = Source.class)
        public void remove() {}
    }

    @Conditional(require = Precondition.IF_MATCH, validators = Source.class)
    public static class Possibles {
        @OPTIONS
        public void options() {}

        @GET
        @Conditional(require = Precondition.IF_MODIFIED_SINCE)
        public void get() {}

        @PUT
        @Conditional(require = {Precondition.IF_MODIFIED_SINCE, Precondition.IF_MATCH})
        public void put() {}

        @DELETE
        @Conditional(require = {Precondition.IF_NONE_MATCH, Precondition.IF_MATCH})
        public void remove() {}
    }

    @Conditional
    public static class Nobody {
        @PUT
        public void put(String text) {}

        @PATCH
        public void patch(@BeanParam Parameters parameters) {}
    }

    public static class Parameters {
        @QueryParam("text")
        @Nullable
        String text;
    }

    public static class OwnBean {
        @Context
        @Nullable
        Request request;
    }

    @Conditional
    public static class Somebody {
        @PUT
        @Conditional(validators = Source.class)
        public void source() {}

        @PUT
        public void preconditions(@BeanParam Preconditions preconditions) {}

        @PUT
        public void request(@Context Request request) {}

        @PUT
        public void headers(String text, @Context HttpHeaders headers) {}

        @PUT
        public void bean(@BeanParam OwnBean bean) {}

        @PUT
        @Unconditional
        public void exempt() {}

        @GET
        public void read() {}
    }

    @Conditional
    public static class WithField {
        @Context
        @Nullable
        Request request;

        @PUT
        public void put() {}
    }

    @Conditional
    public static class ChildWithField extends WithField {}

    @Conditional
    public static class WithConstructor {
        public WithConstructor(@Context HttpHeaders headers) {}

        @PUT
        public void put() {}
    }

    @Conditional
    public static class WithCollaborator {
        @Nullable
        OwnBean collaborator;

        @PUT
        public void put() {}
    }

    @Conditional
    public static class WithStaticField {
        static @Nullable Preconditions preconditions;

        @PUT
        public void put() {}
    }
}

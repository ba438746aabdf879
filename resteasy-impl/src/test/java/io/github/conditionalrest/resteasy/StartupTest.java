package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.Registry;
import org.jboss.resteasy.spi.ResourceFactory;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ERR-1: a wrong policy stops the deployment, and the message names the method and the remedy. */
class StartupTest {

    @Path("x")
    public static final class NeverMet {
        @PUT
        @Conditional(require = Precondition.IF_MODIFIED_SINCE)
        public void replace(@Context Request request, String body) {}
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

    /** It has no constructor that RESTEasy could call. */
    static final class Needy implements ValidatorSource {
        Needy(String need) {}

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
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
    public static final class NamesNeedy {
        @GET
        @Conditional(validators = Needy.class)
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

    /** It leads to itself. */
    @Path("x")
    public static final class Endless {
        @Path("sub")
        public Endless sub() {
            return this;
        }

        @GET
        public String read() {
            return "end";
        }
    }

    /** Nothing tells where it leads. */
    @Path("x")
    public static final class Hidden {
        @Path("sub")
        public Object sub() {
            return new NobodyEvaluates();
        }
    }

    @Conditional
    interface Guarded {}

    @Path("x")
    public static final class OfGuarded implements Guarded {
        @PUT
        public void replace(@Context Request request, String body) {}
    }

    /** Its methods say where they are answered, and that is all that RESTEasy looks at. */
    @Path("x")
    public interface Contract {
        @PUT
        void replace(@Context Request request, String body);
    }

    @Conditional
    public static final class OfContract implements Contract {
        @Override
        public void replace(Request request, String body) {}
    }

    public static final class MethodOfContract implements Contract {
        @Override
        @Conditional
        public void replace(Request request, String body) {}
    }

    @Conditional
    public static final class TakenOutOfContract implements Contract {
        @Override
        @Unconditional
        public void replace(Request request, String body) {}
    }

    @Unconditional
    public static final class OutOfContract implements Contract {
        @Override
        public void replace(Request request, String body) {}
    }

    /** It is guarded, on the type and on the method. */
    @Path("x")
    @Conditional
    public interface GuardedContract {
        @PUT
        @Conditional(wildcard = false)
        void replace(@Context Request request, String body);
    }

    public static final class OutOfGuarded implements GuardedContract {
        @Override
        @Unconditional
        public void replace(Request request, String body) {}
    }

    /** It repeats what the interface says. */
    @Conditional
    public static final class Same implements GuardedContract {
        @Override
        @Conditional(wildcard = false)
        public void replace(Request request, String body) {}
    }

    @Path("x")
    public static class Base {
        @PUT
        public void replace(@Context Request request, String body) {}
    }

    /** The path stands on its superclass. */
    @Conditional
    public static final class OfBase extends Base {}

    /** It is a resource class of its own. */
    @Path("y")
    @Conditional
    public static final class Derived extends Base {
        @Override
        @PUT
        public void replace(@Context Request request, String body) {}
    }

    /** It guards what is registered later, too. */
    @Conditional
    public static final class GuardedApplication extends Application {}

    /** RESTEasy accepts it. */
    @Path("x")
    @Conditional
    public static final class Twofold {
        @GET
        @PUT
        public String readOrReplace(@Context Request request) {
            return "text";
        }
    }

    /** Its class-level annotation covers everything. */
    @Conditional(require = Precondition.IF_MODIFIED_SINCE)
    public static final class Everything extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Plain.class);
        }
    }

    @Path("x")
    public static final class Plain {
        @PUT
        public void replace(@Context Request request, String body) {}
    }

    @Test
    @DisplayName("ERR-1: a requirement that no request can meet")
    void aRequirementThatNoRequestCanMeet() {
        refuses(NeverMet.class, "NeverMet.replace", "Require IF_UNMODIFIED_SINCE");
        refuses(new Everything(), "Plain.replace", "Require IF_UNMODIFIED_SINCE");
    }

    @Test
    @DisplayName("ERR-1: a write that nobody evaluates")
    void aWriteThatNobodyEvaluates() throws Exception {
        refuses(NobodyEvaluates.class, "NobodyEvaluates.replace", "@BeanParam Preconditions");
        assertThat(put(TakenOut.class, "/x").getStatus(), is(204));
    }

    @Test
    @DisplayName("ERR-1: the same in a sub-resource that a locator's return type tells")
    void aSubResourceIsCheckedToo() throws Exception {
        refuses(LeadsTo.class, "NobodyEvaluates.replace", "@BeanParam Preconditions");
        assertThat(put(Endless.class, "/x/sub/sub").getStatus(), is(405));
    }

    @Test
    @DisplayName("ERR-1: a sub-resource that no type tells is refused with its first request")
    void aHiddenSubResourceIsRefusedWithItsFirstRequest() throws Exception {
        assertThat(put(Hidden.class, "/x/sub").getStatus(), is(500));
    }

    @Test
    @DisplayName("ERR-1, SRC-1: a source that cannot be made")
    void aSourceThatCannotBeMade() {
        refuses(NamesFailing.class, "NamesFailing.read", "no database");
        refuses(NamesNeedy.class, "NamesNeedy.read", "Give it a public constructor without parameters");
    }

    @Test
    @DisplayName("ERR-1: an annotation on a locator")
    void anAnnotationOnALocator() {
        refuses(OnLocator.class, "OnLocator.sub", "Put it on the methods of the sub-resource");
    }

    @Test
    @DisplayName("ERR-1: all that is wrong is named at once")
    void allThatIsWrongIsNamedAtOnce() {
        Application application =
                ServedTest.application(Set.of(NeverMet.class, OnLocator.class, NamesFailing.class), Set.of(), Map.of());

        refuses(application, "4 faults:", "NeverMet.replace requires");
        refuses(application, "OnLocator.sub is a sub-resource locator", "NamesFailing.read names the validator source");
    }

    @Test
    @DisplayName("REQ-10: what stands above the class that answers is inherited")
    void whatStandsAboveTheClassIsInherited() throws Exception {
        assertThat(put(OfGuarded.class, "/x").getStatus(), is(428));
        assertThat(put(Same.class, "/x").getStatus(), is(428));
    }

    @Test
    @DisplayName("REQ-10: RESTEasy looks at the type on which @Path stands, and the guard at the class that answers")
    void whatStandsOnTheClassThatAnswersCounts() throws Exception {
        assertThat(put(OfContract.class, "/x").getStatus(), is(428));
        assertThat(put(MethodOfContract.class, "/x").getStatus(), is(428));
        assertThat(put(TakenOutOfContract.class, "/x").getStatus(), is(204));
        assertThat(put(OutOfContract.class, "/x").getStatus(), is(204));
        assertThat(put(OutOfGuarded.class, "/x").getStatus(), is(204));
        assertThat(put(OfBase.class, "/x").getStatus(), is(428));
        Application instance = ServedTest.application(Set.of(), Set.of(new MethodOfContract()), Map.of());
        assertThat(put(instance, "/x").getStatus(), is(428));
    }

    @Test
    @DisplayName("REQ-10: what is registered with the registry, once all runs, is guarded as what was there before")
    void whatIsRegisteredLaterIsGuarded() throws Exception {
        Registering perRequest = registry -> registry.addPerRequestResource(OfBase.class);
        Registering instance = registry -> registry.addSingletonResource(new OfBase());
        Registering factory = registry -> registry.addResourceFactory(new Making(Base.class, new OfBase()));
        for (Registering way : List.of(perRequest, instance, factory)) {
            assertThat(putLater(new Application(), way), is(428));
        }
        assertThat(putLater(new Application(), registry -> registry.addPerRequestResource(Base.class)), is(204));
        assertThat(putLater(new GuardedApplication(), registry -> registry.addPerRequestResource(Base.class)), is(428));
    }

    private interface Registering {
        void with(Registry registry);
    }

    /** Tells a superclass of what it makes. */
    private record Making(Class<?> told, Object made) implements ResourceFactory {

        @Override
        public Class<?> getScannableClass() {
            return told;
        }

        @Override
        public void registered(ResteasyProviderFactory factory) {}

        @Override
        public Object createResource(HttpRequest request, HttpResponse response, ResteasyProviderFactory factory) {
            return made;
        }

        @Override
        public void requestFinished(HttpRequest request, HttpResponse response, Object resource) {}

        @Override
        public void unregistered() {}
    }

    private static int putLater(Application application, Registering registering) throws Exception {
        ResteasyDeployment deployment = start(application);
        ResteasyContext.clearContextData(); // as in whatever thread comes later
        registering.with(deployment.getRegistry());
        MockHttpResponse response = new MockHttpResponse();
        deployment.getDispatcher().invoke(MockHttpRequest.put("/x").content(new byte[0]), response);
        deployment.stop();
        return response.getStatus();
    }

    @Test
    @DisplayName("REQ-10: a method of two designators is guarded by the request method that comes")
    void aMethodOfTwoDesignatorsIsGuardedByWhatComes() throws Exception {
        assertThat(put(Twofold.class, "/x").getStatus(), is(428));
    }

    @Test
    @DisplayName("ERR-1: a class with a @Path of its own hides nothing")
    void aClassWithAPathOfItsOwnHidesNothing() {
        ResteasyDeployment deployment =
                start(ServedTest.application(Set.of(Base.class, Derived.class), Set.of(), Map.of()));

        deployment.stop();
    }

    @Test
    @DisplayName("REQ-10: an application that names its classes is not asked for what another one of the archive has")
    void classesOfAnotherApplicationAreLeftAlone() {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setScannedResourceClasses(List.of(NeverMet.class.getName()));
        deployment.setApplication(ServedTest.application(Set.of(Plain.class), Set.of(), Map.of()));

        deployment.start();
        deployment.stop();
    }

    @Test
    @DisplayName("ERR-1: a class that the server has scanned, where the application names none")
    void aScannedClassIsAskedFor() {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setScannedResourceClasses(List.of(NeverMet.class.getName()));
        deployment.setApplication(ServedTest.application(Set.of(), Set.of(), Map.of()));

        RuntimeException refusal = assertThrows(RuntimeException.class, deployment::start);

        assertThat(text(refusal), containsString("NeverMet.replace"));
    }

    @Test
    @DisplayName("ERR-1, VAL-10: a key of opaque tags that is too short")
    void aKeyThatIsTooShort() {
        Application application = ServedTest.application(
                Set.of(Plain.class), Set.of(), Map.of(ConditionalFeature.OPAQUE_TAG_KEY, "secret"));

        refuses(application, ConditionalFeature.OPAQUE_TAG_KEY, "at least 16");
    }

    private static void refuses(Class<?> resource, String method, String remedy) {
        refuses(ServedTest.application(resource), method, remedy);
    }

    private static void refuses(Application application, String method, String remedy) {
        Exception refusal = assertThrows(RuntimeException.class, () -> start(application), method);

        assertThat(text(refusal), allOf(containsString(method), containsString(remedy)));
    }

    private static MockHttpResponse put(Class<?> resource, String path) throws Exception {
        return put(ServedTest.application(resource), path);
    }

    private static MockHttpResponse put(Application application, String path) throws Exception {
        ResteasyDeployment deployment = start(application);
        MockHttpResponse response = new MockHttpResponse();
        deployment.getDispatcher().invoke(MockHttpRequest.put(path).content(new byte[0]), response);
        deployment.stop();
        return response;
    }

    private static ResteasyDeployment start(Application application) {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setApplication(application);
        deployment.start();
        return deployment;
    }

    private static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(t).append('\n');
        }
        return text.toString();
    }
}

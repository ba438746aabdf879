package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_MODIFIED_SINCE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final Application BARE = new Application();

    private final Policies policies = new Policies(new PlainSources(), Epoch.NONE);

    @Test
    void aPolicyHoldsWhatTheAnnotationsSay() {
        Policy policy = policy(Guarded.class, "put", "PUT");
        assertThat(policy.name(), is("Guarded.put"));
        assertThat(policy.route(), is("guarded/{id}"));
        assertThat(policy.requirement().alternatives(), contains(IF_MATCH));
        assertThat(policy.requirement().wildcard(), is(false));
        assertThat(policy.match(), is(Match.VERSION));
        assertThat(policy.source(), is(instanceOf(Source.class)));
        assertThat(policy.representations().names(), contains(";application/json", ";application/xml"));
    }

    @Test
    void aPolicyIsWorkedOutOnce() {
        assertThat(policy(Guarded.class, "put", "PUT"), is(sameInstance(policy(Guarded.class, "put", "PUT"))));
    }

    @Test
    @DisplayName("SRC-1: one instance of a source serves all methods that name it")
    void aSourceIsMadeOnce() {
        assertThat(
                policy(Guarded.class, "put", "PUT").source(),
                is(sameInstance(policy(Guarded.class, "get", "GET").source())));
    }

    @Test
    void anUnconditionalMethodHasNoPolicy() {
        assertThat(
                policies.ofBound(new Matched(Guarded.class, method(Guarded.class, "exempt")), "PUT", BARE),
                is(nullValue()));
    }

    @Test
    void aMethodThatIsBoundWithoutAVisibleAnnotationIsGuardedByDefault() {
        Policy policy = policy(Bare.class, "put", "PUT");
        assertThat(policy.requirement(), is(Requirement.of("PUT")));
        assertThat(policy.source(), is(nullValue()));
    }

    @Test
    void theAnnotationOfTheApplicationCounts() {
        ResourceInfo put = new Matched(Bare.class, method(Bare.class, "put"));
        Policy policy = Objects.requireNonNull(policies.ofBound(put, "PUT", new GuardedApplication()));
        assertThat(policy.requirement().alternatives(), contains(IF_MATCH));
        assertThat(policy.source(), is(instanceOf(Source.class)));
    }

    @Test
    void theApplicationThatABindingToldCountsMoreThanTheOneThatIsInjected() {
        policies.prepare(GuardedApplication.class, shown(Bare.class, "anything"));
        assertThat(policy(Bare.class, "put", "PUT").requirement().alternatives(), contains(IF_MATCH));
    }

    @Test
    void aMethodWithoutADesignatorIsGuardedAsTheRequestSays() {
        assertThat(policy(Bare.class, "undesignated", "PATCH").requirement(), is(Requirement.of("PATCH")));
    }

    @Test
    @DisplayName("REQ-10: a method that has another designator than the request is guarded as the request says")
    void aMethodOfSeveralDesignatorsIsGuardedAsTheRequestSays() {
        assertThat(policy(Several.class, "replace", "PATCH").requirement(), is(Requirement.of("PATCH")));
        assertThat(policy(Several.class, "replace", "GET").requirement(), is(Requirement.of("GET")));
        assertThat(policy(Several.class, "replace", "HEAD"), is(sameInstance(policy(Several.class, "replace", "GET"))));
        assertThat(
                policy(Several.class, "replace", "PATCH"), is(sameInstance(policy(Several.class, "replace", "PATCH"))));
    }

    @Test
    @DisplayName("REQ-10: what would have stopped the application, had it been known, ends the request")
    void whatIsFoundWithTheFirstRequestIsRefusedThen() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> policy(Wrong.class, "put", "PUT"));
        assertThat(refused.getMessage(), startsWith("Wrong.put requires a precondition of PUT that nobody"));
        assertThrows(IllegalStateException.class, () -> policy(Undesignated.class, "put", "PUT"));
        assertThrows(IllegalStateException.class, () -> policy(Wrong.class, "put", "PUT"));
    }

    @Test
    void aWildcardInProducesLeavesTheRepresentationsOpen() {
        assertThat(policy(Bare.class, "anything", "GET").representations().names(), is(empty()));
    }

    @Test
    @DisplayName("ERR-1: a source that cannot be made")
    void aSourceThatCannotBeMadeIsRefusedByTheNameOfTheMethod() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> policies.prepare(Application.class, shown(WithUnmakeable.class, "put")));
        assertThat(
                refused.getMessage(),
                startsWith("WithUnmakeable.put names the validator source " + Unmakeable.class.getName()
                        + ", which cannot be made: it has no usable constructor without parameters"));
        assertThat(
                refused.getMessage(),
                endsWith(". Give it a public constructor without parameters, or make it a bean."));
    }

    @Test
    @DisplayName("ERR-1: a source whose constructor fails")
    void aSourceWhoseConstructorFailsIsRefusedWithItsReason() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> policies.prepare(Application.class, shown(WithFailing.class, "put")));
        assertThat(refused.getMessage(), startsWith("WithFailing.put names"));
        assertThat(
                refused.getMessage(),
                containsString("its constructor failed with java.lang.UnsupportedOperationException: no database"));
    }

    @Test
    void anAbstractSourceCannotBeMade() {
        assertThrows(
                IllegalStateException.class,
                () -> policies.prepare(Application.class, shown(WithAbstract.class, "put")));
    }

    @Test
    void preparingMakesTheSourceBeforeTheFirstRequest() {
        AtomicInteger made = new AtomicInteger();
        Policies prepared = new Policies(
                type -> {
                    made.incrementAndGet();
                    return new Source();
                },
                Epoch.NONE);
        prepared.prepare(Application.class, shown(Guarded.class, "put"));
        assertThat(made.get(), is(1));
        prepared.prepare(Application.class, shown(Guarded.class, "get"));
        prepared.ofBound(new Matched(Guarded.class, method(Guarded.class, "put")), "PUT", BARE);
        assertThat(made.get(), is(1));
    }

    @Test
    @DisplayName("ERR-1: where the application is not known, what method and class name is made all the same")
    void preparingWithoutAnApplicationMakesTheSourceToo() {
        assertThrows(IllegalStateException.class, () -> policies.prepare(null, shown(WithFailing.class, "put")));
        policies.prepare(null, shown(Guarded.class, "put"));
        policies.prepare(null, shown(Guarded.class, "exempt"));
        ResourceInfo put = new Matched(Bare.class, method(Bare.class, "put"));
        Policy policy = Objects.requireNonNull(policies.ofBound(put, "PUT", new GuardedApplication()));
        assertThat(policy.requirement().alternatives(), contains(IF_MATCH));
    }

    @Test
    @DisplayName("ERR-1: where a locator leads is prepared and verified with it")
    void whereALocatorLeadsIsPreparedToo() {
        assertThrows(
                IllegalStateException.class, () -> policies.prepare(Application.class, shown(Locator.class, "wrong")));
        assertThrows(IllegalStateException.class, () -> Policies.verify(null, shown(Locator.class, "wrong")));
        policies.prepare(Application.class, shown(Endless.class, "itself"));
    }

    /** It leads elsewhere. */
    public static class Locator {
        @Path("wrong")
        public Impossible wrong() {
            return new Impossible();
        }
    }

    /** It leads to itself. */
    public static class Endless {
        @Path("itself")
        public Endless itself() {
            return this;
        }
    }

    @Test
    void preparingRefusesAWrongPolicyToo() {
        assertThrows(IllegalStateException.class, () -> policies.prepare(Application.class, shown(Wrong.class, "put")));
    }

    @Test
    void verifyingMakesNoSource() {
        Policies.verify(Application.class, shown(WithFailing.class, "put"));
    }

    @Test
    void theVerifierRefusesAWrongPolicyWhenTheApplicationStarts() {
        assertThrows(IllegalStateException.class, () -> new MethodVerifier(policies, null)
                .configure(
                        new Matched(Impossible.class, method(Impossible.class, "put")), FakeConfiguration.ofServer()));
    }

    @Test
    @DisplayName("ERR-1: a write that nobody evaluates is refused by what the feature was told of the application")
    void theVerifierGoesByTheApplicationThatTheFeatureWasTold() {
        ResourceInfo wrong = new Matched(Wrong.class, method(Wrong.class, "put"));
        FakeConfiguration server = FakeConfiguration.ofServer();
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new MethodVerifier(policies, new Application())
                        .configure(wrong, server));
        assertThat(refused.getMessage(), startsWith("Wrong.put requires a precondition of PUT that nobody"));
        new MethodVerifier(policies, new GuardedApplication()).configure(wrong, server);
        new MethodVerifier(policies, null).configure(wrong, server); // the application may name a source
    }

    private Policy policy(Class<?> type, String name, String httpMethod) {
        return Objects.requireNonNull(policies.ofBound(new Matched(type, method(type, name)), httpMethod, BARE));
    }

    static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<RuntimeBinding.Shown> shown(Class<?> type, String name) {
        return List.of(new RuntimeBinding.Shown(type, method(type, name)));
    }

    record Matched(Class<?> type, Method method) implements ResourceInfo {
        @Override
        public Method getResourceMethod() {
            return method;
        }

        @Override
        public Class<?> getResourceClass() {
            return type;
        }
    }

    static class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.present();
        }
    }

    static class Unmakeable extends Source {
        Unmakeable(String needed) {
            Objects.requireNonNull(needed);
        }
    }

    static class Failing extends Source {
        Failing() {
            throw new UnsupportedOperationException("no database");
        }
    }

    abstract static class Abstract extends Source {}

    @Path("guarded/{id}")
    @Conditional(validators = Source.class)
    public static class Guarded {
        @GET
        @Produces({"application/json", "application/xml"})
        public void get() {}

        @PUT
        @Conditional(require = IF_MATCH, wildcard = false, match = Match.VERSION)
        public void put() {}

        @PUT
        @Unconditional
        public void exempt() {}
    }

    public static class Bare {
        @PUT
        public void put() {}

        public void undesignated() {}

        @GET
        @Produces({"application/json", "text/*"})
        public @Nullable Object anything() {
            return null;
        }
    }

    @Conditional(require = IF_MATCH, validators = Source.class)
    static class GuardedApplication extends Application {}

    public static class WithUnmakeable {
        @PUT
        @Conditional(validators = Unmakeable.class)
        public void put() {}
    }

    public static class WithFailing {
        @PUT
        @Conditional(validators = Failing.class)
        public void put() {}
    }

    public static class WithAbstract {
        @PUT
        @Conditional(validators = Abstract.class)
        public void put() {}
    }

    public static class Wrong {
        @PUT
        @Conditional
        public void put() {}
    }

    /** One designator too many for Jakarta REST, and not for every runtime. */
    @Conditional(validators = Source.class)
    public static class Several {
        @GET
        @PATCH
        public void replace() {}
    }

    /** As a programmed resource has it. */
    @Conditional
    public static class Undesignated {
        public void put() {}
    }

    public static class Impossible {
        @PUT
        @Conditional(require = IF_MODIFIED_SINCE)
        public void put() {}
    }
}

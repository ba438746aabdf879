package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("VAL-2: held back is what a digest is asked for, and nothing else")
class DigestedMethodsTest {

    private final Policies policies = new Policies(new PlainSources(), Epoch.NONE);
    private final HoldingBack holdingBack = new HoldingBack(0);

    public static final class Own extends ContentDigest {}

    static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("it")
    public static class Resource {

        @GET
        @Conditional(validators = ContentDigest.class)
        public void digested() {}

        @GET
        @Path("own")
        @Conditional(validators = Own.class)
        public void digestedInAnotherWay() {}

        @GET
        @Path("versioned")
        @Conditional(validators = Version7.class)
        public void versioned() {}

        @GET
        @Path("exempt")
        @Unconditional
        public void exempt() {}

        @GET
        @Path("sourceless")
        @Conditional
        public void sourceless() {}

        @GET
        @Path("silent")
        public void silent() {}
    }

    @Conditional(validators = ContentDigest.class)
    private static final class Digested extends Application {}

    @ParameterizedTest
    @ValueSource(strings = {"digested", "digestedInAnotherWay"})
    void aDigestThatTheMethodNamesIsHeldBack(String method) {
        assertThat(registered(method), isHoldingBack());
        applicationIs(Application.class);
        assertThat(registered(method), isHoldingBack());
    }

    @ParameterizedTest
    @ValueSource(strings = {"versioned", "exempt"})
    void noOtherMethodIs(String method) {
        assertThat(registered(method), empty());
        applicationIs(Digested.class);
        assertThat(registered(method), empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourceless", "silent"})
    void whereAMethodNamesNoSourceTheApplicationMay(String method) {
        assertThat(registered(method), isHoldingBack()); // for all that is known
        applicationIs(Digested.class);
        assertThat(registered(method), isHoldingBack());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourceless", "silent"})
    void whereNobodyNamesASourceNothingIs(String method) {
        applicationIs(Application.class);
        assertThat(registered(method), empty());
    }

    private Matcher<Iterable<? extends Object>> isHoldingBack() {
        return contains(holdingBack);
    }

    // as a binding tells it that knows it before the methods are bound
    private void applicationIs(Class<?> application) {
        policies.prepare(application, PoliciesTest.shown(Resource.class, "versioned"));
    }

    private Set<Object> registered(String method) {
        FakeConfiguration ofMethod = FakeConfiguration.ofServer();
        new DigestedMethods(policies, holdingBack)
                .configure(
                        new PoliciesTest.Matched(Resource.class, PoliciesTest.method(Resource.class, method)),
                        ofMethod);
        return ofMethod.getInstances();
    }
}

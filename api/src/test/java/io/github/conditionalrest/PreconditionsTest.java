package io.github.conditionalrest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PreconditionsTest {

    private static final MultivaluedMap<String, String> FIELDS = new MultivaluedHashMap<>(Map.of("If-Match", "\"x\""));
    private static final Request REQUEST = fake(Request.class, "getMethod", "PUT");
    private static final HttpHeaders HEADERS = fake(HttpHeaders.class, "getRequestHeaders", FIELDS);

    @Test
    @DisplayName("ERR-1: where there is no implementation, the message names the dependency to add")
    void withoutAnImplementationTheDependencyIsNamed() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> new Preconditions(REQUEST, HEADERS).check(Validators.present()));
        assertThat(
                refused.getMessage(),
                is("No implementation of io.github.conditionalrest.spi.PreconditionEvaluator was found: add the"
                        + " dependency io.github.conditionalrest:conditional-rest-jersey-impl on Jersey,"
                        + " conditional-rest-resteasy-impl on RESTEasy, conditional-rest-cxf-impl on CXF, or"
                        + " conditional-rest-core on another runtime"));
    }

    @Test
    void whatTheRuntimeDidNotInjectIsNamedWithTheRemedy() throws Exception {
        Preconditions notInjected = new Preconditions();
        inject(notInjected, "requestContext", context(new Recorder()));
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> notInjected.evaluate(Validators.present()));
        assertThat(refused.getMessage(), containsString("Preconditions has no Request: take it as `@BeanParam"));
        inject(notInjected, "request", REQUEST);
        refused = assertThrows(IllegalStateException.class, () -> notInjected.evaluate(Validators.present()));
        assertThat(refused.getMessage(), containsString("Preconditions has no HttpHeaders"));
    }

    @Test
    void theEvaluatorThatAFilterLeftInTheRequestIsAsked() throws Exception {
        Recorder left = new Recorder();
        Preconditions preconditions = new Preconditions(REQUEST, HEADERS);
        inject(preconditions, "requestContext", context(left));
        Validators current = Validators.ofVersion(7);
        assertThat(preconditions.evaluate(current), is(Outcome.FAILED));
        preconditions.check(current);
        assertThat(preconditions.rangeApplies(current), is(true));
        assertThat(left.asked, is(3));
        assertThat(left.method, is("PUT"));
        assertThat(left.fields, is(sameInstance(FIELDS)));
        assertThat(left.current, is(sameInstance(current)));
    }

    @Test
    @DisplayName("RACE-1: a write compares with the state on which its request was let through")
    void theExpectedVersionIsWhatTheFilterEvaluated() throws Exception {
        Recorder left = new Recorder();
        left.expected = Validators.ofVersion(7);
        Preconditions preconditions = new Preconditions(REQUEST, HEADERS);
        inject(preconditions, "requestContext", context(left));
        assertThat(preconditions.expected(), is(Validators.ofVersion(7)));
        assertThat(preconditions.expectedVersion(), is(7L));
    }

    @Test
    void theExpectedVersionIsWhatWasCheckedHereWhereTheEvaluatorRemembersNothing() throws Exception {
        Preconditions preconditions = new Preconditions(REQUEST, HEADERS);
        inject(preconditions, "requestContext", context(new Recorder()));
        preconditions.check(Validators.ofVersion(8));
        assertThat(preconditions.expectedVersion(), is(8L));
    }

    @Test
    void nothingIsExpectedBeforeSomethingWasEvaluated() throws Exception {
        Preconditions preconditions = new Preconditions(REQUEST, HEADERS);
        inject(preconditions, "requestContext", context(new Recorder()));
        IllegalStateException refused = assertThrows(IllegalStateException.class, preconditions::expected);
        assertThat(
                refused.getMessage(),
                is("No precondition was evaluated, so no state is expected: name a source in @Conditional(validators ="
                        + " ...), or call check first"));
    }

    @Test
    void aStateWithoutANumberHasNoExpectedVersion() throws Exception {
        Preconditions preconditions = new Preconditions(REQUEST, HEADERS);
        inject(preconditions, "requestContext", context(new Recorder()));
        for (Validators state :
                List.of(Validators.absent(), Validators.ofVersion("b7"), Validators.of(new EntityTag("7")))) {
            preconditions.check(state);
            IllegalStateException refused = assertThrows(IllegalStateException.class, preconditions::expectedVersion);
            assertThat(refused.getMessage(), containsString(state + " has no version that is a number"));
        }
    }

    @Test
    @DisplayName("RACE-1: a write that found another state than the expected one is refused")
    void aWriteThatFoundAnotherStateIsRefused() throws Exception {
        Preconditions preconditions = new Preconditions(REQUEST, HEADERS);
        inject(preconditions, "requestContext", context(new Recorder()));
        preconditions.confirm(true);
        assertThrows(PreconditionFailedException.class, () -> preconditions.confirm(false));
    }

    @Test
    void aRuntimeThatShowsNoRequestContextShowsNoEvaluator() {
        assertThat(PreconditionEvaluator.of(null), is(nullValue()));
        assertThat(PreconditionEvaluator.of(context(null)), is(nullValue()));
        assertThat(PreconditionEvaluator.of(context("something else")), is(nullValue()));
        // RESTEasy answers every call outside of a filter so
        ContainerRequestContext refusing = proxy(ContainerRequestContext.class, (proxy, method, arguments) -> {
            throw new IllegalStateException("RESTEASY003880");
        });
        assertThat(PreconditionEvaluator.of(refusing), is(nullValue()));
    }

    @Test
    void theExceptionsSayWhatTheyAreMadeOf() {
        PreconditionFailedException failed = new PreconditionFailedException("Stale.", Precondition.IF_MATCH);
        assertThat(failed.getResponse().getStatus(), is(412));
        assertThat(failed.detail(), is("Stale."));
        assertThat(failed.getMessage(), is("Stale."));
        assertThat(failed.precondition(), is(Precondition.IF_MATCH));
        assertThat(failed.getStackTrace().length, is(0));
        PreconditionRequiredException required =
                new PreconditionRequiredException("Do this.", List.of(Precondition.IF_MATCH));
        assertThat(required.getResponse().getStatus(), is(428));
        assertThat(required.detail(), is("Do this."));
        assertThat(required.accepted(), is(List.of(Precondition.IF_MATCH)));
        assertThat(required.getStackTrace().length, is(0));
    }

    private static final class Recorder implements PreconditionEvaluator {

        private int asked;
        private @Nullable String method;
        private @Nullable MultivaluedMap<String, String> fields;
        private @Nullable Validators current;
        private @Nullable Validators expected;

        @Override
        public Outcome evaluate(String method, MultivaluedMap<String, String> fields, Validators current) {
            check(method, fields, current);
            return Outcome.FAILED;
        }

        @Override
        public void check(String method, MultivaluedMap<String, String> fields, Validators current) {
            this.method = method;
            rangeApplies(fields, current);
        }

        @Override
        public boolean rangeApplies(MultivaluedMap<String, String> fields, Validators current) {
            this.fields = fields;
            this.current = current;
            asked++;
            return true;
        }

        @Override
        public @Nullable Validators expected() {
            return expected;
        }

        @Override
        public ClientErrorException conflict(String method, MultivaluedMap<String, String> fields) {
            return new PreconditionFailedException("Somebody was faster.", Precondition.IF_MATCH);
        }
    }

    private static ContainerRequestContext context(@Nullable Object left) {
        return proxy(ContainerRequestContext.class, (proxy, method, arguments) -> {
            assertThat(method.getName(), is("getProperty"));
            assertThat(arguments[0], is("io.github.conditionalrest.evaluator"));
            return left;
        });
    }

    private static void inject(Preconditions target, String name, Object value) throws ReflectiveOperationException {
        Field field = Preconditions.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(target, value);
    }

    private static <T> T fake(Class<T> type, String name, Object value) {
        return proxy(type, (proxy, method, arguments) -> {
            assertThat(method.getName(), is(name));
            return value;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

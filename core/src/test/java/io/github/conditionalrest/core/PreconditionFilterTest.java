package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PreconditionFilterTest {

    /** What the source answers, or throws. */
    private ValidatorSource behaviour = request -> Validators.of(new EntityTag("x"));

    private int asked;

    /** What the runtime would have map refusals; none of ours, so that they are thrown. */
    private @Nullable ExceptionMapper<?> mapper;

    @Test
    @DisplayName("REQ-1: 428 before any validator is looked up")
    void aMissingPreconditionIsRefusedWithoutAskingTheSource() {
        assertThrows(PreconditionRequiredException.class, () -> filter("put", Exchange.request("PUT")));
        assertThat(asked, is(0));
    }

    @Test
    @DisplayName("ERR-1: what nobody else maps is answered at once, with a body that was prepared")
    void aRefusalIsAnsweredWithoutAnException() throws IOException {
        mapper = new ProblemMapper.Required();
        ContainerRequest first = Exchange.request("PUT");
        ContainerRequest second = Exchange.request("PUT");
        Policies policies = policies();
        filter(policies, "put", first);
        filter(policies, "put", second);
        assertThat(first.getAbortResponse().getStatus(), is(428));
        assertThat(
                second.getAbortResponse().getEntity(),
                is(sameInstance(first.getAbortResponse().getEntity())));
        ContainerRequest stale = Exchange.request("PUT", "If-Match", "\"y\"");
        filter(policies, "put", stale);
        assertThat(stale.getAbortResponse().getStatus(), is(412));
    }

    @Test
    void advicePreparedForOneMethodIsNotGivenToAnother() throws IOException {
        mapper = new ProblemMapper.Required();
        Policies policies = policies();
        ContainerRequest nothing = Exchange.request("PUT");
        ContainerRequest wrong = Exchange.request("PUT", "If-Range", "\"x\"");
        ContainerRequest other = Exchange.request("PROPPATCH");
        filter(policies, "put", nothing);
        filter(policies, "put", wrong);
        filter(policies, "put", other);
        assertThat(body(nothing), startsWith("PUT requires"));
        assertThat(body(wrong), startsWith("If-Range belongs"));
        assertThat(body(other), startsWith("PROPPATCH requires"));
    }

    @Test
    void aStaleOneIsRefused() {
        assertThrows(
                PreconditionFailedException.class, () -> filter("put", Exchange.request("PUT", "If-Match", "\"y\"")));
        assertThat(asked, is(1));
    }

    @Test
    void aCurrentOneReachesTheMethod() throws IOException {
        ContainerRequest request = Exchange.request("PUT", "If-Match", "\"x\"");
        filter("put", request);
        assertThat(request.getAbortResponse(), is(nullValue()));
        assertThat(PreconditionEvaluator.of(request), is(instanceOf(Guard.class)));
    }

    @Test
    void anUnchangedReadIsAnsweredWithoutTheMethod() throws IOException {
        Policies policies = policies();
        policy(policies, "get").see(new Policy.FieldsOfSuccess(false, false, List.of()));
        ContainerRequest request = Exchange.request("GET", "If-None-Match", "\"x\"");
        filter(policies, "get", request);
        assertThat(request.getAbortResponse(), is(notNullValue()));
        assertThat(request.getAbortResponse().getStatus(), is(304));
    }

    @Test
    @DisplayName("VAL-5: a 304 that only the method can complete is left to its response")
    void anUnchangedReadReachesAMethodThatSetsFieldsOfItsOwn() throws IOException {
        Policies policies = policies();
        ContainerRequest neverSeen = Exchange.request("GET", "If-None-Match", "\"x\"");
        filter(policies, "get", neverSeen);
        policy(policies, "get").see(new Policy.FieldsOfSuccess(true, false, List.of()));
        policy(policies, "get").see(new Policy.FieldsOfSuccess(false, false, List.of()));
        ContainerRequest seen = Exchange.request("GET", "If-None-Match", "\"x\"");
        filter(policies, "get", seen);
        assertThat(neverSeen.getAbortResponse(), is(nullValue()));
        assertThat(seen.getAbortResponse(), is(nullValue()));
    }

    @Test
    @DisplayName("SRC-2: absent, present with validators and present without are three answers")
    void theThreeAnswersOfASourceDiffer() throws IOException {
        behaviour = request -> Validators.absent();
        filter("put", Exchange.request("PUT", "If-None-Match", "*"));
        assertThrows(PreconditionFailedException.class, () -> filter("put", Exchange.request("PUT", "If-Match", "*")));
        behaviour = request -> Validators.present();
        filter("put", Exchange.request("PUT", "If-Match", "*"));
        assertThrows(
                PreconditionFailedException.class, () -> filter("put", Exchange.request("PUT", "If-None-Match", "*")));
        assertThrows(
                PreconditionFailedException.class, () -> filter("put", Exchange.request("PUT", "If-Match", "\"x\"")));
    }

    @Test
    @DisplayName("SRC-2: a source that fails")
    void aFailingSourceFailsTheRequest() {
        IllegalArgumentException unchecked = new IllegalArgumentException("no such number");
        behaviour = request -> {
            throw unchecked;
        };
        assertThat(
                assertThrows(
                        IllegalArgumentException.class,
                        () -> filter("put", Exchange.request("PUT", "If-Match", "\"x\""))),
                is(sameInstance(unchecked)));
        behaviour = request -> {
            throw new TimeoutException("no connection");
        };
        InternalServerErrorException failed = assertThrows(
                InternalServerErrorException.class, () -> filter("put", Exchange.request("PUT", "If-Match", "\"x\"")));
        assertThat(failed.getMessage(), containsString("failed; the method did not run"));
        assertThat(failed.getCause(), is(instanceOf(TimeoutException.class)));
    }

    @Test
    void aSourceMayAnswerTheRequestItself() {
        behaviour = request -> {
            throw new ForbiddenException();
        };
        assertThrows(ForbiddenException.class, () -> filter("get", Exchange.request("GET")));
        behaviour = request -> {
            throw new IOException("disk");
        };
        assertThrows(IOException.class, () -> filter("get", Exchange.request("GET")));
    }

    @Test
    @SuppressWarnings("NullAway") // what a source without NullAway may do
    void aSourceThatAnswersNullIsToldWhatToAnswer() {
        behaviour = request -> null;
        InternalServerErrorException failed =
                assertThrows(InternalServerErrorException.class, () -> filter("get", Exchange.request("GET")));
        assertThat(failed.getMessage(), containsString("returned null: return Validators.absent()"));
    }

    @Test
    void withoutASourceTheMethodDecides() throws IOException {
        ContainerRequest request = Exchange.request("PUT", "If-Match", "\"anything\"");
        filter("byHand", request);
        assertThat(request.getAbortResponse(), is(nullValue()));
        assertThrows(PreconditionRequiredException.class, () -> filter("byHand", Exchange.request("PUT")));
        assertThat(asked, is(0));
    }

    @Test
    @DisplayName("REQ-2: OPTIONS is never guarded")
    void preconditionsOfOptionsAreIgnored() throws IOException {
        ContainerRequest request = Exchange.request("OPTIONS", "If-Match", "\"y\"");
        filter("options", request);
        assertThat(PreconditionEvaluator.of(request), is(nullValue()));
    }

    @Test
    void anUnconditionalMethodIsNotGuarded() throws IOException {
        ContainerRequest request = Exchange.request("PUT");
        filter("exempt", request);
        assertThat(PreconditionEvaluator.of(request), is(nullValue()));
    }

    private static String body(ContainerRequest request) {
        String problem = new String((byte[]) request.getAbortResponse().getEntity(), StandardCharsets.US_ASCII);
        return problem.substring(problem.indexOf("\"detail\":\"") + 10);
    }

    private Policies policies() {
        return new Policies(
                type -> context -> {
                    asked++;
                    return behaviour.current(context);
                },
                Epoch.NONE);
    }

    private static Policy policy(Policies policies, String name) {
        return Objects.requireNonNull(policies.ofBound(new Matched(name), "GET", new Application()));
    }

    private void filter(String name, ContainerRequest request) throws IOException {
        filter(policies(), name, request);
    }

    private void filter(Policies policies, String name, ContainerRequest request) throws IOException {
        PreconditionFilter filter =
                new PreconditionFilter(policies, new Guards(InstantSource.system(), Decisions.UNHEARD, null), null);
        Exchange.inject(filter, new Application());
        Exchange.inject(filter, new Matched(name));
        Exchange.inject(filter, new Mappers(mapper));
        filter.filter(request);
    }

    record Mappers(@Nullable ExceptionMapper<?> mapper) implements Providers {

        @Override
        @SuppressWarnings("unchecked")
        public <T extends Throwable> @Nullable ExceptionMapper<T> getExceptionMapper(Class<T> type) {
            return (ExceptionMapper<T>) mapper;
        }

        @Override
        public <T> @Nullable MessageBodyReader<T> getMessageBodyReader(
                Class<T> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return null;
        }

        @Override
        public <T> @Nullable MessageBodyWriter<T> getMessageBodyWriter(
                Class<T> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return null;
        }

        @Override
        public <T> @Nullable ContextResolver<T> getContextResolver(Class<T> type, MediaType mediaType) {
            return null;
        }
    }

    record Matched(String name) implements ResourceInfo {
        @Override
        public Method getResourceMethod() {
            try {
                return getResourceClass().getMethod(name);
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Class<?> getResourceClass() {
            return name.equals("byHand") ? ByHand.class : Documents.class;
        }
    }

    static class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            throw new AssertionError("The binding makes the sources");
        }
    }

    @Conditional(validators = Source.class)
    public static class Documents {
        @GET
        public void get() {}

        @PUT
        public void put() {}

        @OPTIONS
        public void options() {}

        @PUT
        @Unconditional
        public void exempt() {}
    }

    @Conditional
    public static class ByHand {
        @Context
        @Nullable
        Request request;

        @PUT
        public void byHand() {}
    }
}

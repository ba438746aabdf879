package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathParameterTest {

    /** Needs an {@code id}. */
    public static class ById implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(ValidatorSource.pathParameter(request, "id"));
        }

        @Override
        public Set<String> requiredPathParameters() {
            return Set.of("id");
        }
    }

    /** Nothing was injected into it. */
    public static final class Lacking extends ById {

        @Override
        public void verify() {
            throw new IllegalStateException("it has no database. Make it a bean");
        }
    }

    /** Asks for what only a request has. */
    public static final class OfARequest extends ById {

        @Override
        public void verify() {
            throw new UnsupportedOperationException("no request");
        }
    }

    @Path("documents")
    @Conditional(validators = ById.class)
    public static class Collection {

        @PUT
        public void replaceAll() {}

        @PUT
        @Path("{id: [a-z]{3}}/{part : .*}")
        public void replace(@PathParam("id") String id) {}

        @Path("{id}/lines")
        public Lines lines() {
            return new Lines();
        }
    }

    @Conditional(validators = ById.class)
    public static class Lines {

        @PUT
        public void replaceLines() {}
    }

    @Path("lacking/{id}")
    @Conditional(validators = Lacking.class)
    public static class OfLacking {

        @PUT
        public void replace() {}
    }

    @Path("of-a-request")
    @Conditional(validators = OfARequest.class)
    public static class OfOneRequest {

        @PUT
        public void replace() {}
    }

    private static ResourceMethod method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> new ResourceMethod(type, method))
                .findFirst()
                .orElseThrow();
    }

    private static void prepare(Class<?> type, String name) {
        new Policies(RuntimeBinding.Sources.byConstructor(), Epoch.NONE)
                .prepare(Object.class, PoliciesTest.shown(type, name));
    }

    private static void refuses(Class<?> type, String name, String... said) {
        String message = assertThrows(IllegalStateException.class, () -> prepare(type, name))
                .getMessage();
        for (String part : said) {
            assertThat(message, containsString(part));
        }
    }

    @Test
    void theVariablesOfAPathAreReadFromItsTemplates() {
        assertThat(method(Collection.class, "replace").pathVariables(), containsInAnyOrder("id", "part", "3"));
        assertThat(method(Collection.class, "replaceAll").pathVariables(), is(Set.of()));
    }

    @Test
    @DisplayName("SRC-4: a source that needs a variable which the path has not stops the application")
    void aSourceThatNeedsAnotherPathIsRefused() {
        refuses(
                Collection.class,
                "replaceAll",
                "Collection.replaceAll",
                ById.class.getName(),
                "needs the path parameter id",
                "\"documents\"",
                "Name the variable so there");
    }

    @Test
    @DisplayName("SRC-4: a source that has its variable, or may have it from a locator, starts")
    void aSourceThatHasItsVariableIsNotRefused() {
        prepare(Collection.class, "replace");
        prepare(Collection.class, "lines");
        prepare(Lines.class, "replaceLines");
    }

    @Test
    @DisplayName("ERR-1: a source that lacks what it needs stops the application, and the message is its own")
    void aSourceThatLacksWhatItNeedsIsRefused() {
        refuses(
                OfLacking.class,
                "replace",
                "OfLacking.replace",
                Lacking.class.getName(),
                "no database. Make it a bean");
    }

    @Test
    void aSourceThatCannotTellBeforeARequestIsNotJudged() {
        prepare(OfOneRequest.class, "replace");
    }

    @Test
    @DisplayName("SRC-4: where the path has no such variable, the source is told which there are")
    void aVariableThatIsNotThereIsNamed() {
        ContainerRequestContext request = withPath(Map.of("name", List.of("x")));
        String message = assertThrows(IllegalStateException.class, () -> ValidatorSource.pathParameter(request, "id"))
                .getMessage();
        assertThat(message, containsString("no variable \"id\", but [name]"));
    }

    @Test
    @DisplayName("SRC-4: of two matches, the last one in the list is that of the method, but on Jersey")
    void theLastInTheListIsTaken() {
        ContainerRequestContext request = withPath(Map.of("id", List.of("1", "7"), "name", List.of("x")));
        assertThat(ValidatorSource.pathParameter(request, "id"), is("7"));
        assertThat(ValidatorSource.pathParameters(request), is(Map.of("id", "7", "name", "x")));
    }

    @Test
    @DisplayName("SRC-4: what a binding has left in the request is taken before all")
    void whatABindingHasLeftIsTaken() {
        ContainerRequestContext request = answering(ContainerRequestContext.class, "getProperty", Map.of("id", "7"));
        assertThat(ValidatorSource.pathParameter(request, "id"), is("7"));
    }

    private static ContainerRequestContext withPath(Map<String, List<String>> variables) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putAll(variables);
        UriInfo uri = answering(UriInfo.class, "getPathParameters", parameters);
        return answering(ContainerRequestContext.class, "getUriInfo", uri);
    }

    private static <T> T answering(Class<T> type, String question, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(question) ? answer : null));
    }
}

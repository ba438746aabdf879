package io.github.conditionalrest.spi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Validators;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On a runtime that is not Jersey; the TCK asks the others. */
@DisplayName("The value that @PathParam gives: SRC-4")
class ValidatorSourceTest {

    @Test
    void theLastMatchCountsWhereAVariableStandsTwice() {
        ContainerRequestContext request = request(Map.of("id", List.of("1", "7"), "none", List.of()), null);

        assertThat(ValidatorSource.pathParameter(request, "id"), is("7"));
        assertThat(ValidatorSource.pathParameters(request), is(Map.of("id", "7")));
    }

    @Test
    void whatABindingLeftInTheRequestComesFirst() {
        ContainerRequestContext request = request(Map.of("id", List.of("1")), Map.of("id", "7"));

        assertThat(ValidatorSource.pathParameter(request, "id"), is("7"));
        assertThat(ValidatorSource.pathParameters(request), is(Map.of("id", "7")));
    }

    @Test
    void aVariableThatIsNotThereIsNamedBesideThoseThatAre() {
        ContainerRequestContext request = request(Map.of("id", List.of("1")), null);

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> ValidatorSource.pathParameter(request, "key"));
        assertThat(
                refused.getMessage(),
                is(
                        "The path has no variable \"key\", but [id]: name one that stands in the @Path of the resource method,"
                                + " of its class or of its locator"));
    }

    @Test
    void aSourceNeedsNothingUnlessItSaysSo() {
        ValidatorSource source = request -> Validators.present();

        assertThat(source.requiredPathParameters(), is(Set.of()));
        assertDoesNotThrow(source::verify);
    }

    private static ContainerRequestContext request(Map<String, List<String>> matches, @Nullable Object left) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putAll(matches);
        UriInfo uri = fake(UriInfo.class, Map.of("getPathParameters", parameters));
        return fake(
                ContainerRequestContext.class,
                left == null ? Map.of("getUriInfo", uri) : Map.of("getUriInfo", uri, "getProperty", left));
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}

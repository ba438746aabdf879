package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The nearest annotation counts: REQ-3, REQ-5, SRC-1")
class DeclarationTest {

    @Test
    void withoutAnyAnnotationThereIsNoDeclaration() {
        assertThat(Declaration.of(method(Bare.class, "put"), null), is(nullValue()));
        assertThat(Declaration.of(method(Bare.class, "put"), BareApplication.class), is(nullValue()));
    }

    @Test
    void theMethodComesBeforeItsClassAndTheClassBeforeTheApplication() {
        assertThat(
                requirement(OnClass.class, "put", GuardedApplication.class).alternatives(),
                contains(IF_UNMODIFIED_SINCE));
        assertThat(
                requirement(OnClass.class, "remove", GuardedApplication.class).alternatives(), contains(IF_MATCH));
        assertThat(requirement(Bare.class, "put", GuardedApplication.class).alternatives(), contains(IF_NONE_MATCH));
    }

    @Test
    void anOverriddenMethodComesBeforeTheClass() {
        Declaration declaration = declaration(Overriding.class, "put", null);
        assertThat(declaration.onMethod(), is(true));
        assertThat(declaration.sourceType(), is((Object) MethodSource.class));
    }

    @Test
    void anAnnotationOnAnInterfaceMethodCountsEvenThroughATypeVariable() {
        Declaration declaration = declaration(StringStore.class, "put", null);
        assertThat(declaration.onMethod(), is(true));
        assertThat(declaration.requirement("PUT").alternatives(), contains(IF_UNMODIFIED_SINCE));
    }

    @Test
    void theAnnotationOfAnOverloadDoesNotCount() {
        Declaration declaration = declaration(Overloaded.class, "put", null, String.class);
        assertThat(declaration.conditional() != null, is(true));
        assertThat(declaration.onMethod(), is(false));
    }

    @Test
    void unconditionalTakesOutWhatStandsFartherAway() {
        assertThat(
                declaration(OnClass.class, "options", GuardedApplication.class).conditional(), is(nullValue()));
        assertThat(declaration(Exempt.class, "put", GuardedApplication.class).conditional(), is(nullValue()));
        assertThat(declaration(ExemptBelow.class, "put", null).conditional(), is(nullValue()));
    }

    @Test
    void conditionalOnAMethodPutsItBackIn() {
        assertThat(declaration(Exempt.class, "remove", null).conditional() != null, is(true));
    }

    @Test
    void unconditionalHasNoRequirement() {
        Declaration exempt = declaration(Exempt.class, "put", null);
        assertThrows(IllegalStateException.class, () -> exempt.requirement("PUT"));
    }

    @Test
    void aSourceThatIsNotNamedIsThatOfTheClassOrElseOfTheApplication() {
        assertThat(declaration(OnClass.class, "read", null).sourceType(), is((Object) MethodSource.class));
        assertThat(declaration(OnClass.class, "put", GuardedApplication.class).sourceType(), is((Object)
                ClassSource.class));
        assertThat(
                declaration(WithoutSource.class, "put", GuardedApplication.class)
                        .sourceType(),
                is((Object) ApplicationSource.class));
        assertThat(declaration(WithoutSource.class, "put", null).sourceType(), is(nullValue()));
    }

    @Test
    void everythingButTheSourceIsTakenFromTheNearestAsAWhole() {
        assertThat(requirement(OnClass.class, "put", null).wildcard(), is(true));
        assertThat(requirement(OnClass.class, "remove", null).wildcard(), is(false));
    }

    @Test
    void alternativesOnAClassDoNotConcernReads() {
        assertThat(requirement(OnClass.class, "inherit", null, "GET").alternatives(), is(empty()));
        assertThat(requirement(OnClass.class, "inherit", null, "GET").wildcard(), is(false));
    }

    @Test
    void alternativesOnAMethodConcernAReadToo() {
        assertThat(requirement(OnClass.class, "read", null, "GET").alternatives(), contains(IF_NONE_MATCH));
    }

    @Test
    void alternativesAreInTheOrderOfEvaluationAndNoneTwice() {
        assertThat(
                requirement(WithoutSource.class, "put", null).alternatives(),
                contains(IF_MATCH, IF_UNMODIFIED_SINCE, IF_NONE_MATCH));
    }

    private static Requirement requirement(Class<?> type, String name, @Nullable Class<?> application) {
        return requirement(
                type,
                name,
                application,
                Objects.requireNonNull(method(type, name).httpMethod()));
    }

    private static Requirement requirement(
            Class<?> type, String name, @Nullable Class<?> application, String httpMethod) {
        return declaration(type, name, application).requirement(httpMethod);
    }

    private static Declaration declaration(
            Class<?> type, String name, @Nullable Class<?> application, Class<?>... parameters) {
        return Objects.requireNonNull(Declaration.of(method(type, name, parameters), application));
    }

    private static ResourceMethod method(Class<?> type, String name, Class<?>... parameters) {
        return new ResourceMethod(
                type,
                Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name)
                                && !method.isBridge()
                                && (parameters.length == 0 || Arrays.equals(method.getParameterTypes(), parameters)))
                        .findFirst()
                        .orElseThrow());
    }

    static class MethodSource implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.present();
        }
    }

    static class ClassSource extends MethodSource {}

    static class ApplicationSource extends MethodSource {}

    @Conditional(require = IF_NONE_MATCH, validators = ApplicationSource.class)
    static class GuardedApplication extends Application {}

    static class BareApplication extends Application {}

    public static class Bare {
        @PUT
        public void put() {}
    }

    @Conditional(require = IF_MATCH, validators = ClassSource.class, wildcard = false)
    public static class OnClass {
        @GET
        @Conditional(require = IF_NONE_MATCH, validators = MethodSource.class)
        public void read() {}

        @GET
        public void inherit() {}

        @PUT
        @Conditional(require = IF_UNMODIFIED_SINCE)
        public void put() {}

        @DELETE
        public void remove() {}

        @OPTIONS
        @Unconditional
        public void options() {}
    }

    public static class Parent {
        @PUT
        @Conditional(validators = MethodSource.class)
        public void put() {}
    }

    @Conditional(validators = ClassSource.class)
    public static class Overriding extends Parent {
        @Override
        public void put() {}
    }

    public interface Store<T> {
        @PUT
        @Conditional(require = IF_UNMODIFIED_SINCE)
        void put(T item);
    }

    public static class StringStore implements Store<String> {
        @Override
        public void put(String item) {}
    }

    @Conditional
    public static class Overloaded {
        @PUT
        public void put(String text) {}

        @Unconditional
        public void put(Object anything) {}
    }

    @Unconditional
    public static class Exempt {
        @PUT
        public void put() {}

        @DELETE
        @Conditional
        public void remove() {}
    }

    @Conditional
    public static class ExemptBelow implements ExemptApi {
        @Override
        public void put() {}
    }

    public interface ExemptApi {
        @PUT
        @Unconditional
        void put();
    }

    @Conditional(require = {IF_NONE_MATCH, IF_MATCH, IF_UNMODIFIED_SINCE, IF_MATCH})
    public static class WithoutSource {
        @PUT
        public void put() {}
    }
}

package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResourceMethodTest {

    @Nested
    @DisplayName("Request method and route")
    class MethodAndRoute {

        @Test
        void theDesignatorTellsTheRequestMethod() {
            assertThat(method(Documents.class, "read").httpMethod(), is("GET"));
            assertThat(method(Documents.class, "replace", String.class).httpMethod(), is("PUT"));
        }

        @Test
        void aDesignatorOfOnesOwnCountsToo() {
            assertThat(method(Documents.class, "amend").httpMethod(), is("PROPPATCH"));
        }

        @Test
        void theDesignatorMayStandOnTheMethodThatIsOverridden() {
            assertThat(method(Implementation.class, "read").httpMethod(), is("GET"));
            assertThat(method(Implementation.class, "read").route(), is("of/interface/read"));
        }

        @Test
        void aLocatorHasAPathAndNoDesignator() {
            assertThat(method(Documents.class, "part").httpMethod(), is(nullValue()));
            assertThat(method(Documents.class, "part").isLocator(), is(true));
            assertThat(method(Documents.class, "read").isLocator(), is(false));
            assertThat(method(Documents.class, "helper").isLocator(), is(false));
        }

        @Test
        void theRouteIsThatOfTheClassAndOfTheMethod() {
            assertThat(method(Documents.class, "read").route(), is("documents/{id}"));
            assertThat(method(Documents.class, "part").route(), is("documents/{id}/parts/{part}"));
            assertThat(method(SubResource.class, "read").route(), is(""));
            assertThat(method(SubResource.class, "detail").route(), is("detail"));
        }

        @Test
        void theNameIsShort() {
            assertThat(method(Documents.class, "read").name(), is("Documents.read"));
        }
    }

    @Nested
    @DisplayName("What a method overrides")
    class Overrides {

        @Test
        void theNearestComesFirst() throws Exception {
            assertThat(
                    method(Grandchild.class, "put", String.class).declarations(),
                    contains(
                            Grandchild.class.getMethod("put", String.class),
                            Child.class.getMethod("put", String.class),
                            Base.class.getMethod("put", String.class),
                            Api.class.getMethod("put", String.class),
                            ParentApi.class.getMethod("put", String.class)));
        }

        @Test
        @DisplayName("REQ-10: an interface is nearer than the one that it extends, whichever a class names first")
        void aNarrowerInterfaceIsNearerThanTheOneThatItExtends() throws Exception {
            assertThat(
                    method(Diamond.class, "put", String.class).declarations(),
                    contains(
                            Diamond.class.getMethod("put", String.class),
                            NarrowerApi.class.getMethod("put", String.class),
                            ParentApi.class.getMethod("put", String.class)));
            assertThat(
                    ResourceMethod.hierarchy(Diamond.class),
                    contains(Diamond.class, Object.class, EmptyApi.class, NarrowerApi.class, ParentApi.class));
        }

        @Test
        void aTypeVariableIsOverriddenByWhatStandsForIt() throws Exception {
            assertThat(
                    method(StringStore.class, "put", String.class).declarations(),
                    contains(
                            StringStore.class.getMethod("put", String.class),
                            Store.class.getMethod("put", Object.class)));
            assertThat(
                    method(StringStore.class, "putAll", String[].class).declarations(),
                    contains(
                            StringStore.class.getMethod("putAll", String[].class),
                            Store.class.getMethod("putAll", Object[].class)));
        }

        @Test
        void aRuntimeMayNameTheMethodOfTheInterface() throws Exception {
            Method ofInterface = Store.class.getMethod("put", Object.class);
            assertThat(
                    new ResourceMethod(StringStore.class, ofInterface).declarations(),
                    contains(StringStore.class.getMethod("put", String.class), ofInterface));
        }

        @Test
        void anOverloadIsAnotherMethod() throws Exception {
            assertThat(
                    method(Overloads.class, "put", String.class).declarations(),
                    contains(Overloads.class.getMethod("put", String.class)));
            assertThat(
                    method(MoreOverloads.class, "put", Integer.class).declarations(),
                    contains(MoreOverloads.class.getMethod("put", Integer.class)));
        }

        @Test
        void whatCannotBeInheritedIsNotOverridden() throws Exception {
            assertThat(
                    method(BesidePrivate.class, "put", String.class).declarations(),
                    contains(BesidePrivate.class.getMethod("put", String.class)));
        }
    }

    @Nested
    @DisplayName("What a method produces: VAL-1")
    class Produced {

        @Test
        void theMethodsOwnTypesComeBeforeThoseOfItsClass() {
            assertThat(
                    method(Documents.class, "read").produces(),
                    contains(MediaType.valueOf("application/json"), MediaType.valueOf("application/xml")));
            assertThat(
                    method(Documents.class, "replace", String.class).produces(), contains(MediaType.TEXT_PLAIN_TYPE));
        }

        @Test
        void aListInOneTextIsSeveralTypes() {
            assertThat(
                    method(Documents.class, "list").produces(),
                    contains(MediaType.valueOf("text/csv"), MediaType.valueOf("text/html")));
        }

        @Test
        void theInterfaceTellsWhereTheClassDoesNot() {
            assertThat(method(Implementation.class, "read").produces(), contains(MediaType.valueOf("text/calendar")));
            assertThat(method(SubResource.class, "read").produces(), is(empty()));
        }

        @Test
        void theRepresentationsOfAWriteAreThoseOfTheReadsBesideIt() {
            assertThat(
                    method(Documents.class, "replace", String.class).representations(),
                    containsInAnyOrder(
                            MediaType.valueOf("application/json"),
                            MediaType.valueOf("application/xml"),
                            MediaType.valueOf("text/csv"),
                            MediaType.valueOf("text/html")));
        }

        @Test
        void whereOneReadDoesNotTellNothingIsKnown() {
            assertThat(method(SubResource.class, "remove").representations(), is(empty()));
            assertThat(
                    method(Implementation.class, "read").representations(),
                    contains(MediaType.valueOf("text/calendar")));
        }
    }

    @Test
    void aGeneratedSubclassStandsForTheClassThatWasWritten() throws Exception {
        assertThat(method(Documents$$Proxy.class, "read").name(), is("Documents.read"));
        assertThat(
                new ResourceMethod(Rootless$$Proxy.class, Object.class.getMethod("toString")).name(),
                is("Rootless$$Proxy.toString"));
    }

    @Test
    void aBridgeMethodStandsForTheOneToWhichItLeads() throws Exception {
        Method bridge = Arrays.stream(StringStore.class.getMethods())
                .filter(method -> method.isBridge() && method.getName().equals("put"))
                .findFirst()
                .orElseThrow();
        assertThat(
                new ResourceMethod(StringStore.class, bridge).declarations(),
                hasItem(StringStore.class.getMethod("put", String.class)));
    }

    private static ResourceMethod method(Class<?> type, String name, Class<?>... parameters) {
        List<Method> named = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name)
                        && !method.isBridge()
                        && (parameters.length == 0 || Arrays.equals(method.getParameterTypes(), parameters)))
                .toList();
        assertThat(named.size(), is(1));
        return new ResourceMethod(type, named.get(0));
    }

    @HttpMethod("PROPPATCH")
    @Retention(RetentionPolicy.RUNTIME)
    @interface PROPPATCH {}

    @Path("/documents/{id}/")
    @Produces("text/plain")
    public static class Documents {
        @GET
        @Produces({"application/json", "application/xml"})
        public void read() {}

        @GET
        @Produces("text/csv, text/html")
        public void list() {}

        @PUT
        public void replace(String document) {}

        @PROPPATCH
        public void amend() {}

        @Path("/parts/{part}")
        public Object part() {
            return this;
        }

        public void helper() {}
    }

    public static class Documents$$Proxy extends Documents {}

    public static class Rootless$$Proxy {}

    public static class SubResource {
        @GET
        public void read() {}

        @GET
        @Path("detail")
        public void detail() {}

        @DELETE
        public void remove() {}
    }

    @Path("of/interface")
    @Produces("text/calendar")
    public interface Interface {
        @GET
        @Path("read")
        void read();
    }

    public static class Implementation implements Interface {
        @Override
        public void read() {}
    }

    public interface ParentApi {
        void put(String text);
    }

    /** It declares nothing of its own. */
    public interface EmptyApi extends ParentApi {}

    public interface NarrowerApi extends ParentApi {
        @Override
        void put(String text);
    }

    public static class Diamond implements EmptyApi, NarrowerApi {
        @Override
        public void put(String text) {}
    }

    public interface Api extends ParentApi {
        @Override
        void put(String text);
    }

    public static class Base {
        public void put(String text) {}
    }

    public static class Child extends Base implements Api {
        @Override
        public void put(String text) {}
    }

    public static class Grandchild extends Child {
        @Override
        public void put(String text) {}
    }

    public interface Store<T> {
        void put(T item);

        void putAll(T[] items);
    }

    public static class StringStore implements Store<String> {
        @Override
        public void put(String item) {}

        @Override
        public void putAll(String[] items) {}
    }

    public static class Overloads {
        public void put(String text) {}

        public void put(Object anything) {}

        public void put(CharSequence text) {}
    }

    public static class MoreOverloads extends Overloads {
        public void put(Integer number) {}
    }

    public static class WithPrivate {
        @SuppressWarnings("unused")
        private void put(String text) {}
    }

    public static class BesidePrivate extends WithPrivate {
        public void put(String text) {}
    }
}

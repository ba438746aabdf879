package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.persistence.Stored.Numbered;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the sources lack is found when the application starts. */
class SourcesAtStartUpTest {

    /** Nobody injects. */
    public static final class Uninjected extends EntityVersionSource {

        @SuppressWarnings("NullAway.Init") // that is the mistake
        private EntityManagerFactory factory;

        public Uninjected() {
            super(Numbered.class, "id");
        }

        @Override
        protected EntityManagerFactory entityManagerFactory() {
            return factory;
        }
    }

    /** Needs a variable {@code id}. */
    public static final class OfOneColumn extends EntityVersionSource {

        public OfOneColumn() {
            super(Numbered.class, "id");
        }

        @Override
        protected EntityManagerFactory entityManagerFactory() {
            return never(EntityManagerFactory.class);
        }
    }

    /** Nobody injects. */
    public static final class UninjectedRows extends RowVersionSource {

        @SuppressWarnings("NullAway.Init") // that is the mistake
        private DataSource database;

        public UninjectedRows() {
            super("select version from label where id = ?", "id", Long::valueOf);
        }

        @Override
        protected DataSource dataSource() {
            return database;
        }
    }

    /** May do without any variable. */
    public static final class OfAnyPath extends RowVersionSource {

        public OfAnyPath() {
            super("select version from label where id = ?", path -> path.getOrDefault("id", "all"));
        }

        @Override
        protected DataSource dataSource() {
            return never(DataSource.class);
        }
    }

    @Path("things")
    public static final class Things {

        @PUT
        @Conditional(validators = OfOneColumn.class)
        public void replaceAll() {}
    }

    @Path("things/{id}")
    public static final class Thing {

        @PUT
        @Conditional(validators = Uninjected.class)
        public void replace(@PathParam("id") long id) {}
    }

    @Path("labels/{id}")
    public static final class Label {

        @PUT
        @Conditional(validators = UninjectedRows.class)
        public void replace(@PathParam("id") long id) {}
    }

    private static <T> T never(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, method, arguments) -> {
                    throw new AssertionError(method);
                }));
    }

    private static void refuses(Class<?> resource, String... said) {
        RuntimeException refusal =
                assertThrows(RuntimeException.class, () -> new ApplicationHandler(new ResourceConfig(resource)));
        for (String part : said) {
            assertThat(refusal.toString(), containsString(part));
        }
    }

    @Test
    @DisplayName("ERR-1: a source without an EntityManagerFactory stops the application")
    void aSourceWithoutAnEntityManagerFactoryStopsTheApplication() {
        refuses(Thing.class, "Thing.replace", Uninjected.class.getName(), "no EntityManagerFactory. Make it a bean");
    }

    @Test
    @DisplayName("ERR-1: a source without a DataSource stops the application")
    void aSourceWithoutADataSourceStopsTheApplication() {
        refuses(Label.class, "Label.replace", UninjectedRows.class.getName(), "no DataSource. Make it a bean");
    }

    @Test
    @DisplayName("SRC-4: a source on a path without its variable stops the application")
    void aSourceOnAPathWithoutItsVariableStopsTheApplication() {
        refuses(Things.class, "Things.replaceAll", OfOneColumn.class.getName(), "path parameter id", "\"things\"");
    }

    @Test
    @DisplayName("SRC-4: the sources tell which variables they need")
    void theSourcesTellWhichVariablesTheyNeed() {
        assertThat(new OfOneColumn().requiredPathParameters(), containsInAnyOrder("id"));
        assertThat(new UninjectedRows().requiredPathParameters(), containsInAnyOrder("id"));
        assertThat(new OfAnyPath().requiredPathParameters(), empty());
    }
}

package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.persistence.Provider.Opened;
import io.github.conditionalrest.persistence.Stored.Named;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.sql.DataSource;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows that are deleted and created again. */
class ReusedVersionsTest {

    private static final Logger LOG = Logger.getLogger("io.github.conditionalrest");

    private final List<String> told = new ArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            told.add(new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listening);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listening);
    }

    /** Says nothing of its rows. */
    public static final class Rows extends RowVersionSource {

        public Rows() {
            super("select version from label where id = ?", "id", Long::valueOf);
        }

        @Override
        protected DataSource dataSource() {
            return unused(DataSource.class);
        }
    }

    @UniqueVersions
    abstract static class Declared extends RowVersionSource {

        Declared() {
            super("select version from label where id = ?", "id", Long::valueOf);
        }
    }

    /** Has inherited what it says. */
    public static final class DeclaredRows extends Declared {

        @Override
        protected DataSource dataSource() {
            return unused(DataSource.class);
        }
    }

    /** Of an entity that somebody names. */
    public static final class Entities extends EntityVersionSource {

        public Entities() {
            super(Chosen.class, "id");
        }

        @Override
        protected EntityManagerFactory entityManagerFactory() {
            return unused(EntityManagerFactory.class);
        }
    }

    /** Of another such entity. */
    @UniqueVersions
    public static final class DeclaredEntities extends EntityVersionSource {

        public DeclaredEntities() {
            super(ChosenToo.class, "id");
        }

        @Override
        protected EntityManagerFactory entityManagerFactory() {
            return unused(EntityManagerFactory.class);
        }
    }

    static class Chosen {
        @Id
        @Nullable
        String name;

        @Version
        long version;
    }

    static class ChosenToo extends Chosen {}

    /** Mapped nowhere, and seen by nobody else. */
    @jakarta.persistence.Entity
    static class Returned extends Chosen {}

    static class Generated {
        @Id
        @GeneratedValue
        long id;

        @Version
        long version;
    }

    static class GeneratedByHibernate {
        @Id
        @UuidGenerator
        @Nullable
        UUID id;

        @Version
        @Nullable
        Integer version;
    }

    static class Timed {
        @Id
        long id;

        @Version
        @Nullable
        Instant version;
    }

    @Path("labels/{id}")
    public static final class Labels {

        @PUT
        @Conditional(validators = Rows.class)
        public void replace(@PathParam("id") long id) {}

        @DELETE
        @Conditional(validators = Rows.class)
        public void delete(@PathParam("id") long id) {}

        @GET
        @Conditional(validators = DeclaredRows.class)
        public String read(@PathParam("id") long id) {
            return "";
        }
    }

    @Path("entities/{id}")
    public static final class Entity {

        @PUT
        @Conditional(validators = Entities.class)
        public void replace(@PathParam("id") long id) {}

        @DELETE
        @Conditional(validators = DeclaredEntities.class)
        public void delete(@PathParam("id") long id) {}
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, method, arguments) -> {
                    throw new AssertionError(method);
                }));
    }

    @Test
    @DisplayName(
            "SRC-5: of a source that does not say that its rows never come back, the start-up says what then happens")
    void aSourceOfRowsIsToldOfOnce() {
        new ApplicationHandler(new ResourceConfig(Labels.class));
        new ApplicationHandler(new ResourceConfig(Labels.class));

        assertThat(
                told,
                contains(allOf(
                        containsString(Rows.class.getName() + " tells the versions of rows"),
                        containsString("overwrites the second one, unseen"),
                        containsString("put @UniqueVersions on " + Rows.class.getName()))));
    }

    @Test
    @DisplayName("SRC-5: so it does of an entity whose identifier is not generated, unless it is declared")
    void anEntityUnderAnIdentifierOfItsOwnIsToldOf() {
        new ApplicationHandler(new ResourceConfig(Entity.class));

        assertThat(told, contains(containsString("The identifier of " + Chosen.class.getName() + " is not generated")));
    }

    @Test
    void anEntityThatCannotComeBackIsNotToldOf() {
        ReusedVersions.tellOfEntity(Generated.class);
        ReusedVersions.tellOfEntity(GeneratedByHibernate.class);
        ReusedVersions.tellOfEntity(Timed.class);
        ReusedVersions.tellOfEntity(Named.class);

        assertThat(told, is(empty()));
    }

    @Test
    @DisplayName("SRC-5: an entity without a source is told of when it is seen")
    void anEntityThatIsReturnedIsToldOf() {
        new EntityVersions().of(new Returned());
        new EntityVersions().of(new Returned());

        assertThat(told, contains(containsString(Returned.class.getName())));
    }

    /** Writes entities that come back. */
    @Path("named/{name}")
    @Produces("text/plain")
    @Conditional
    public static final class NamedResource {

        private final Opened opened;

        NamedResource(Opened opened) {
            this.opened = opened;
        }

        @GET
        public String read(@PathParam("name") String name, @BeanParam Preconditions preconditions) {
            return opened.inTransaction(entities -> {
                Named found = entities.find(Named.class, name);
                preconditions.check(EntityVersions.stateOf(found));
                return found.text + found.version;
            });
        }

        @PUT
        public void put(@PathParam("name") String name, String text, @BeanParam Preconditions preconditions) {
            opened.inTransaction(entities -> {
                Named found = entities.find(Named.class, name);
                preconditions.check(EntityVersions.stateOf(found));
                Named written = found == null ? new Named(name) : found;
                written.text = text;
                entities.persist(written);
                return written;
            });
        }

        @DELETE
        public void delete(@PathParam("name") String name, @BeanParam Preconditions preconditions) {
            opened.inTransaction(entities -> {
                Named found = entities.find(Named.class, name);
                preconditions.check(EntityVersions.stateOf(found));
                entities.remove(found);
                return name;
            });
        }
    }

    // EclipseLink starts every version at 1, whatever was set.
    @Test
    @DisplayName("SRC-5: an entity that comes back has no version that it had before, so nobody overwrites it unseen")
    void anEntityThatComesBackHasNoTagThatItHadBefore() {
        try (Opened opened = Provider.HIBERNATE.open();
                Served served = Served.with(new NamedResource(opened))) {
            assertThat(served.http().put("named/a", "If-None-Match: *").status(), is(204));
            String tag = served.http().get("named/a").field("ETag");
            assertThat(served.http().put("named/a", "If-Match: " + tag).status(), is(204));
            String second = served.http().get("named/a").field("ETag");
            assertThat(
                    served.http()
                            .send("DELETE", "named/a", "", "If-Match: " + second)
                            .status(),
                    is(204));
            assertThat(served.http().put("named/a", "If-None-Match: *").status(), is(204));

            assertThat(served.http().get("named/a", "If-None-Match: " + tag).status(), is(200));
            assertThat(served.http().put("named/a", "If-Match: " + tag).status(), is(412));
            assertThat(served.http().put("named/a", "If-Match: " + second).status(), is(412));
        }
    }
}

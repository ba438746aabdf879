package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.persistence.Provider.Opened;
import io.github.conditionalrest.persistence.Stored.Numbered;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A resource that loses a race against itself: another entity manager commits before it does. */
class EntityRaceTest {

    private record Lost(Opened opened) {

        private void lose(java.util.function.Consumer<EntityManager> write) {
            opened.inTransaction(entities -> {
                Numbered mine = Objects.requireNonNull(entities.find(Numbered.class, 1L));
                opened.inTransaction(others -> {
                    Objects.requireNonNull(others.find(Numbered.class, 1L)).text += " theirs";
                    return mine;
                });
                write.accept(entities);
                return mine;
            });
        }
    }

    @Path("")
    public static final class Documents {

        private final Opened opened;
        private final Lost race;

        Documents(Opened opened) {
            this.opened = opened;
            this.race = new Lost(opened);
        }

        @GET
        @Path("documents/1")
        @Produces("text/plain")
        @Conditional
        public Numbered read() {
            return opened.inTransaction(entities -> entities.find(Numbered.class, 1L));
        }

        @PUT
        @Path("documents/1")
        @Conditional
        public void replace(String text, @BeanParam Preconditions preconditions) {
            opened.inTransaction(entities -> {
                Numbered current = entities.find(Numbered.class, 1L);
                preconditions.check(EntityVersions.stateOf(current));
                current.text = text;
                return current;
            });
        }

        @PUT
        @Path("flush")
        public void flush() {
            race.lose(entities -> {
                entities.find(Numbered.class, 1L).text = "mine";
                entities.flush();
            });
        }

        @PUT
        @Path("commit")
        public void commit() {
            race.lose(entities -> entities.find(Numbered.class, 1L).text = "mine");
        }

        @PUT
        @Path("lock")
        public void lock() {
            race.lose(entities -> entities.lock(entities.find(Numbered.class, 1L), LockModeType.OPTIMISTIC));
        }

        @PUT
        @Path("merge")
        public void merge() {
            Numbered stale = new Numbered(1);
            stale.version = -1;
            opened.inTransaction(entities -> entities.merge(stale));
        }

        @PUT
        @Path("null")
        public void leaveOut() {
            opened.inTransaction(entities -> {
                Numbered current = entities.find(Numbered.class, 1L);
                current.text = null;
                return current;
            });
        }
    }

    /** As plain text. */
    public static final class Writer implements MessageBodyWriter<Numbered> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType format) {
            return type == Numbered.class;
        }

        @Override
        public void writeTo(
                Numbered entity,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType format,
                MultivaluedMap<String, Object> fields,
                OutputStream out)
                throws IOException {
            out.write(String.valueOf(entity.text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Opened withADocument(Provider provider) {
        Opened opened = provider.open();
        opened.inTransaction(entities -> {
            entities.persist(new Numbered(1));
            return opened;
        });
        return opened;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-2: an optimistic-lock failure is 412 with a precondition, and 409 without")
    void aLostRaceIsRefused(Provider provider) {
        try (Opened opened = withADocument(provider);
                Served served = Served.with(new Documents(opened))) {
            for (String path : new String[] {"flush", "commit", "lock", "merge"}) {
                assertThat(path, served.http().put(path, "If-Match: \"0\"").status(), is(412));
                assertThat(path, served.http().put(path).status(), is(409));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherFailureStaysWhatItWas(Provider provider) {
        try (Opened opened = withADocument(provider);
                Served served = Served.with(new Documents(opened));
                Served plain = Served.withoutMappers(new Documents(opened))) {
            assertThat(plain.http().put("flush", "If-Match: \"0\"").status(), is(500));
            Http.Answer expected = plain.http().put("null", "If-Match: \"0\"");
            assertThat(served.http().put("null", "If-Match: \"0\"").status(), is(expected.status()));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SRC-3: the version of the returned entity is its tag, and the method checks it in its transaction")
    void theTagOfAnEntityGuardsIt(Provider provider) {
        try (Opened opened = withADocument(provider);
                Served served = Served.with(new Documents(opened), new Writer())) {
            String tag = served.http().get("documents/1").field("ETag");

            assertThat(served.http().put("documents/1", "If-Match: " + tag).status(), is(204));
            assertThat(served.http().put("documents/1", "If-Match: " + tag).status(), is(412));
            assertThat(served.http().get("documents/1", "If-None-Match: " + tag).status(), is(200));
        }
    }

    /** Under a source, with a method that would show in the statements. */
    @Path("sourced/{id}")
    public static final class Sourced {

        private final Opened opened;

        Sourced(Opened opened) {
            this.opened = opened;
        }

        @PUT
        @Conditional(validators = Versions.class)
        public void replace(@PathParam("id") long id, @BeanParam Preconditions preconditions) {
            opened.inTransaction(entities -> {
                Numbered current = entities.find(Numbered.class, id);
                preconditions.check(EntityVersions.stateOf(current));
                current.text = "mine";
                return current;
            });
        }
    }

    /** Finds the database where the application has put it. */
    public static final class Versions extends EntityVersionSource {

        @Context
        private Configuration configuration;

        public Versions() {
            super(Numbered.class, "id");
        }

        @Override
        protected EntityManagerFactory entityManagerFactory() {
            return ((EntityManagerFactory) configuration.getProperty("entities"));
        }
    }

    /** Puts it there. */
    private record Entities(Opened opened) implements Feature {

        @Override
        public boolean configure(FeatureContext context) {
            context.property("entities", opened.factory());
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-1: the look-up of a refused write reads one column of one row, and nothing else is read")
    void aRefusedWriteReadsOneColumnOfOneRow(Provider provider) {
        try (Opened opened = withADocument(provider);
                Served served = Served.with(new Entities(opened), new Sourced(opened))) {
            String current =
                    "If-Match: \"" + EntityVersions.stateOf(read(opened)).version() + ";text/plain\"";
            assertThat(served.http().put("sourced/1", current).status(), is(204));
            opened.statements().clear();

            assertThat(served.http().put("sourced/1", current).status(), is(412));

            assertThat(opened.statements(), hasSize(1));
            assertThat(
                    opened.statements().get(0).toLowerCase(Locale.ROOT).replace('\n', ' '),
                    matchesPattern("select \\S*version from \\S+( \\S+)? where \\(?\\S*id ?= ?\\?\\)?.*"));
        }
    }

    private static Numbered read(Opened opened) {
        return opened.inTransaction(entities -> entities.find(Numbered.class, 1L));
    }
}

package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.persistence.Provider.Opened;
import io.github.conditionalrest.persistence.Stored.ById;
import io.github.conditionalrest.persistence.Stored.Dated;
import io.github.conditionalrest.persistence.Stored.FromMapped;
import io.github.conditionalrest.persistence.Stored.Keyed;
import io.github.conditionalrest.persistence.Stored.Numbered;
import io.github.conditionalrest.persistence.Stored.Special;
import io.github.conditionalrest.persistence.Stored.Versionless;
import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityVersionSourceTest {

    private static final class Source extends EntityVersionSource {

        private final Opened opened;

        Source(Opened opened, Class<?> entity) {
            super(entity, "id");
            this.opened = opened;
        }

        @Override
        protected EntityManagerFactory entityManagerFactory() {
            return opened.factory();
        }
    }

    private static Validators look(EntityVersionSource source, String id) {
        return source.current(Map.of("id", id));
    }

    private static void persist(Opened opened, Object entity) {
        opened.inTransaction(entities -> {
            entities.persist(entity);
            return entity;
        });
    }

    @ParameterizedTest
    @EnumSource
    void theVersionIsFoundByTheIdentifierInThePath(Provider provider) {
        try (Opened opened = provider.open()) {
            Numbered numbered = new Numbered(1);
            persist(opened, numbered);
            Special special = new Special();
            special.id = 2;
            persist(opened, special);
            FromMapped mapped = new FromMapped();
            mapped.id = "three";
            persist(opened, mapped);
            ById byId = new ById();
            byId.id = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
            persist(opened, byId);

            assertThat(look(new Source(opened, Numbered.class), "1"), is(EntityVersions.stateOf(numbered)));
            assertThat(look(new Source(opened, Special.class), "2"), is(EntityVersions.stateOf(special)));
            assertThat(look(new Source(opened, Stored.Base.class), "2"), is(EntityVersions.stateOf(special)));
            assertThat(look(new Source(opened, FromMapped.class), "three"), is(EntityVersions.stateOf(mapped)));
            if (provider == Provider.HIBERNATE) { // EclipseLink cannot read the clock of H2
                Dated dated = new Dated();
                dated.id = 4;
                persist(opened, dated);
                assertThat(look(new Source(opened, Dated.class), "4"), is(EntityVersions.stateOf(dated)));
            }
            assertThat(
                    look(new Source(opened, ById.class), "0f8fad5b-d9cb-469f-a165-70867728950e"),
                    is(EntityVersions.stateOf(byId)));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SRC-2: what cannot be an identifier names nothing")
    void whatIsNotThereIsAbsent(Provider provider) {
        try (Opened opened = provider.open()) {
            assertThat(look(new Source(opened, Numbered.class), "1"), is(Validators.absent()));
            assertThat(look(new Source(opened, Numbered.class), "one"), is(Validators.absent()));
            assertThat(look(new Source(opened, Special.class), "99999999999"), is(Validators.absent()));
            assertThat(look(new Source(opened, ById.class), "one"), is(Validators.absent()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmbeddedIdentifierIsMadeByTheSource(Provider provider) {
        try (Opened opened = provider.open()) {
            Keyed keyed = new Keyed();
            keyed.key = new Stored.Key("a", 7);
            persist(opened, keyed);
            EntityVersionSource source = new EntityVersionSource(Keyed.class, "id") {
                @Override
                protected EntityManagerFactory entityManagerFactory() {
                    return opened.factory();
                }

                @Override
                protected Object id(Class<?> type, Map<String, String> pathParameters) {
                    String[] parts = String.valueOf(pathParameters.get("id")).split("-", 2);
                    return new Stored.Key(parts[0], Integer.parseInt(parts[1]));
                }
            };
            assertThat(look(source, "a-7"), is(EntityVersions.stateOf(keyed)));
            assertThat(look(source, "a-8"), is(Validators.absent()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneColumnOfOneRowIsSelected(Provider provider) {
        try (Opened opened = provider.open()) {
            persist(opened, new Numbered(1));
            Source source = new Source(opened, Numbered.class);
            look(source, "1");
            opened.statements().clear();

            look(source, "1");

            assertThat(opened.statements(), hasSize(1));
            assertThat(
                    opened.statements().get(0).toLowerCase(Locale.ROOT).replace('\n', ' '),
                    matchesPattern("select \\S*version from \\S+( \\S+)? where \\(?\\S*id ?= ?\\?\\)?.*"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ERR-1: the message names the class and the remedy")
    void anEntityWithoutAVersionIsRefused(Provider provider) {
        try (Opened opened = provider.open()) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> look(new Source(opened, Versionless.class), "1"));
            assertThat(refused.getMessage(), containsString("Versionless has no version: give it"));
        }
    }
}

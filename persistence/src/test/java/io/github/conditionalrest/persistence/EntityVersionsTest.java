package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.persistence.Provider.Opened;
import io.github.conditionalrest.persistence.Stored.ByGetter;
import io.github.conditionalrest.persistence.Stored.Dated;
import io.github.conditionalrest.persistence.Stored.FromMapped;
import io.github.conditionalrest.persistence.Stored.Numbered;
import io.github.conditionalrest.persistence.Stored.Special;
import io.github.conditionalrest.persistence.Stored.Versionless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityVersionsTest {

    private final EntityVersions versions = new EntityVersions();

    @ParameterizedTest
    @EnumSource
    @DisplayName("SRC-3: the version is the same after the write and after it was read again, and new with each write")
    void aWriteAndALaterReadTellTheSame(Provider provider) {
        try (Opened opened = provider.open()) {
            assertRoundTrip(opened, Numbered.class, 1L, new Numbered(1), stored -> stored.text += "x");
            Special special = new Special();
            special.id = 1;
            assertRoundTrip(opened, Special.class, 1, special, stored -> stored.text += "x");
            FromMapped mapped = new FromMapped();
            mapped.id = "one";
            assertRoundTrip(opened, FromMapped.class, "one", mapped, stored -> stored.text += "x");
            if (provider == Provider.HIBERNATE) { // EclipseLink cannot read the clock of H2
                Dated dated = new Dated();
                dated.id = 1;
                assertRoundTrip(opened, Dated.class, 1L, dated, stored -> stored.text += "x");
            }
            ByGetter byGetter = new ByGetter();
            byGetter.setId(1);
            assertRoundTrip(opened, ByGetter.class, 1L, byGetter, stored -> stored.setText("x"));
        }
    }

    private <T> void assertRoundTrip(
            Opened opened, Class<T> type, Object id, T fresh, java.util.function.Consumer<T> change) {
        opened.inTransaction(entities -> {
            entities.persist(fresh);
            return fresh;
        });
        Validators written = versions.of(fresh);
        assertThat(type.getName(), written, is(notNullValue()));
        assertThat(read(opened, type, id), is(written));
        T changed = opened.inTransaction(entities -> {
            T stored = entities.find(type, id);
            change.accept(stored);
            return stored;
        });
        Validators rewritten = versions.of(changed);
        assertThat(rewritten, is(not(written)));
        assertThat(read(opened, type, id), is(rewritten));
    }

    private Validators read(Opened opened, Class<?> type, Object id) {
        opened.factory().getCache().evictAll();
        try (EntityManager entities = opened.factory().createEntityManager()) {
            return EntityVersions.stateOf(entities.find(type, id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLazyReferenceTellsTheRightVersionOrNone(Provider provider) {
        try (Opened opened = provider.open()) {
            opened.inTransaction(entities -> {
                Numbered fresh = new Numbered(1);
                entities.persist(fresh);
                entities.flush();
                fresh.text = "changed"; // so that the version is not the one of a field that was never set
                return fresh;
            });
            opened.factory().getCache().evictAll();
            try (EntityManager entities = opened.factory().createEntityManager()) {
                Numbered reference = entities.getReference(Numbered.class, 1L);
                Validators right = read(opened, Numbered.class, 1L);
                assertThat(versions.of(reference), is(anyOf(nullValue(Validators.class), is(right))));

                assertThat(entities.find(Numbered.class, 1L), is(notNullValue()));
                assertThat(versions.of(reference), is(right));
                assertThat(EntityVersions.stateOf(entities.find(Numbered.class, 1L)), is(right));
            }
        }
    }

    @Test
    void whatHasNoVersionTellsNone() {
        assertThat(versions.of("text"), is(nullValue()));
        assertThat(versions.of(List.of(new Numbered(1))), is(nullValue()));
        assertThat(versions.of(new Versionless()), is(nullValue()));
        assertThat(versions.of(new Special()), is(nullValue())); // its version is null until it is persisted
    }

    @Test
    void theStateOfNothingIsAbsent() {
        assertThat(EntityVersions.stateOf(null), is(Validators.absent()));
        assertThat(EntityVersions.stateOf(new Versionless()), is(Validators.present()));
    }

    @Test
    void aVersionIsFoundInWhatIsEmbedded() {
        Stored.Audited audited = new Stored.Audited();
        audited.audit.version = 7;
        assertThat(versions.of(audited), is(Validators.ofVersion(7)));
    }

    @Test
    void whatIsEmbeddedMayReferToItself() {
        Priced priced = new Priced();
        priced.version = 7;
        assertThat(versions.of(priced), is(Validators.ofVersion(7)));
    }

    @MappedSuperclass
    static class Counted {
        @Version
        long version;
    }

    @Entity
    static class Priced extends Counted {
        @Id
        long id;

        Money price = Money.NONE;
    }

    @Embeddable
    static final class Money {
        static final Money NONE = new Money();

        long amount;

        Money negate() {
            Money other = new Money();
            other.amount = -amount;
            return other;
        }

        Money getDoubled() {
            return this;
        }
    }
}

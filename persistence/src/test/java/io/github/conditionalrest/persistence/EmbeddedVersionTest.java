package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.persistence.Provider.Opened;
import io.github.conditionalrest.persistence.Stored.Audited;
import io.github.conditionalrest.persistence.Stored.Numbered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the providers make of a version, which Jakarta Persistence leaves open; the documentation tells it. */
class EmbeddedVersionTest {

    @ParameterizedTest
    @EnumSource
    void aVersionInAnEmbeddable(Provider provider) {
        String found;
        try (Opened opened = provider.open("-embedded")) {
            Audited audited = new Audited();
            audited.id = 1;
            opened.inTransaction(entities -> {
                entities.persist(audited);
                return audited;
            });
            Audited changed = opened.inTransaction(entities -> {
                Audited stored = entities.find(Audited.class, 1L);
                stored.text = "changed";
                return stored;
            });
            String jpql = VersionQuery.of(opened.factory().getMetamodel().entity(Audited.class))
                    .jpql();
            found = audited.audit.version + " then " + changed.audit.version + " " + jpql;
        } catch (RuntimeException e) {
            found = e.toString() + e.getCause();
        }
        assertThat(found, is(""));
    }

    @ParameterizedTest
    @EnumSource
    void aVersionThatWasSetBeforeTheEntityIsPersisted(Provider provider) {
        try (Opened opened = provider.open()) {
            Numbered fresh = new Numbered(1);
            fresh.version = 7_000_000;
            opened.inTransaction(entities -> {
                entities.persist(fresh);
                return fresh;
            });
            assertThat(fresh.version, is(7_000_000L));
        }
    }
}

package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.persistence.Provider.Opened;
import io.github.conditionalrest.persistence.Stored.Numbered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the providers make of a version, which Jakarta Persistence leaves open; the documentation tells it. */
class EmbeddedVersionTest {

    @Test
    void hibernateRefusesAVersionInAnEmbeddable() {
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> Provider.HIBERNATE.open("-embedded").close());
        assertThat(refused.getMessage(), containsString("may not have a property annotated '@Version'"));
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
            assertThat(fresh.version, is(provider == Provider.HIBERNATE ? 7_000_000L : 1L));
        }
    }
}

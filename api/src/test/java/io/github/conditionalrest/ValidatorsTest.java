package io.github.conditionalrest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorsTest {

    private static final EntityTag X = new EntityTag("x");
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00.5Z");

    @Test
    @DisplayName("SRC-2: absent, present with validators, present without")
    void thereAreThreeAnswers() {
        assertThat(Validators.absent().exists(), is(false));
        assertThat(Validators.present().exists(), is(true));
        assertThat(Validators.of(X).exists(), is(true));
        assertThat(Validators.absent(), is(not(Validators.present())));
        assertThat(Validators.present(), is(not(Validators.of(X))));
    }

    @Test
    void eachHoldsWhatItWasGivenAndNothingElse() {
        Validators both = Validators.of(X, NOON);
        assertThat(both.entityTag(), is(X));
        assertThat(both.lastModified(), is(NOON));
        assertThat(both.version(), is(nullValue()));
        Validators version = Validators.ofVersion(7);
        assertThat(version.version(), is("7"));
        assertThat(version.entityTag(), is(nullValue()));
        assertThat(version.lastModified(), is(nullValue()));
        assertThat(Validators.of(NOON).entityTag(), is(nullValue()));
        assertThat(Validators.present().lastModified(), is(nullValue()));
    }

    @Test
    void aDateCanBeAddedToAnyExistingState() {
        assertThat(Validators.of(X).withLastModified(NOON), is(Validators.of(X, NOON)));
        assertThat(Validators.present().withLastModified(NOON), is(Validators.of(NOON)));
        assertThat(Validators.ofVersion(7).withLastModified(NOON).version(), is("7"));
    }

    @Test
    void whatDoesNotExistHasNoDate() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> Validators.absent().withLastModified(NOON));
        assertThat(refused.getMessage(), containsString("call withLastModified on validators of an existing one"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "7         | 7",
                "a-b_c.d:e | a-b_c.d:e",
                "'a b'     | a%20b",
                "a;b       | a%3Bb",
                "a\"b      | a%22b",
                "50%       | 50%25",
                "50%25     | 50%2525",
                "caf\u00e9 | caf%C3%A9",
                "\u4e16    | %E4%B8%96",
                "\ud83d\ude00 | %F0%9F%98%80",
                "'\t'      | %09"
            })
    void aVersionIsPercentEncodedWhereATagMayNotHoldIt(String version, String encoded) {
        assertThat(Validators.ofVersion(version).version(), is(encoded));
        Validators.of(new EntityTag(encoded)); // refuses what no tag may hold
    }

    @Test
    void differentVersionsStayDifferent() {
        assertThat(Validators.ofVersion("a b"), is(not(Validators.ofVersion("a%20b"))));
        assertThat(Validators.ofVersion("7"), is(Validators.ofVersion(7)));
    }

    @Test
    void anEmptyVersionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Validators.ofVersion(""));
    }

    @Test
    void aTagThatNoFieldCouldHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Validators.of(new EntityTag("a b")));
        assertThrows(IllegalArgumentException.class, () -> Validators.of(new EntityTag("a\"b"), NOON));
    }

    @Test
    void equalStatesAreEqual() {
        List<Validators> different = List.of(
                Validators.absent(),
                Validators.present(),
                Validators.of(X),
                Validators.of(new EntityTag("x", true)),
                Validators.of(NOON),
                Validators.of(X, NOON),
                Validators.ofVersion("x"));
        assertThat(Set.copyOf(different).size(), is(different.size()));
        assertThat(Validators.of(X, NOON), is(Validators.of(new EntityTag("x"), NOON)));
        assertThat(
                Validators.of(X, NOON).hashCode(),
                is(Validators.of(new EntityTag("x"), NOON).hashCode()));
        assertThat(Validators.present().equals((Object) "present"), is(false));
    }

    @Test
    void theTextSaysWhatThereIs() {
        assertThat(Validators.absent().toString(), is("Validators[absent]"));
        assertThat(
                Validators.of(new EntityTag("x", true), NOON).toString(),
                is("Validators[entityTag=W/\"x\", version=null, lastModified=2026-07-01T12:00:00.500Z]"));
    }
}

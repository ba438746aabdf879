package io.github.conditionalrest.xxh3;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("VAL-2: a digest of the written bytes")
class Xxh3Test {

    private final Xxh3 digest = new Xxh3();

    @ParameterizedTest
    @CsvSource({
        "'', 99aa06d3014798d86001c324468d497f",
        "a, a96faf705af16834e6c632b61e964e1f",
        "abc, 06b05ab6733a618578af5f94892f3950"
    })
    void itIsWhatXxhsumPrints(String text, String hash) {
        byte[] bytes = digest.digest(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(bytes), is(hash));
        assertThat(digest.getDigestLength(), is(bytes.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 240, 241, 1024, 100_000})
    void itDependsNotOnHowTheBytesCome(int size) {
        byte[] content = new byte[size];
        new Random(1).nextBytes(content);
        byte[] atOnce = digest.digest(content);

        for (byte b : content) {
            digest.update(b);
        }
        assertThat(digest.digest(), is(atOnce));
        digest.update(content, 0, size / 3);
        digest.update(content, size / 3, size - size / 3);
        assertThat(digest.digest(), is(atOnce));
    }

    @Test
    void aResetForgets() {
        byte[] ofNothing = digest.digest();
        digest.update((byte) 1);
        digest.reset();

        assertThat(digest.digest(), is(ofNothing));
    }
}

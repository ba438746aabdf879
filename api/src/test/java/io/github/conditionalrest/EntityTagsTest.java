package io.github.conditionalrest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final byte[] KEY = "sixteen bytes or more".getBytes(StandardCharsets.UTF_8);

    @Nested
    @DisplayName("From a version: VAL-1")
    class FromVersion {

        @Test
        void aVersionAloneIsWeak() {
            assertThat(EntityTags.fromVersion(7), is(new EntityTag("7", true)));
            assertThat(EntityTags.fromVersion(-1), is(new EntityTag("-1", true)));
        }

        @Test
        void aVersionInARepresentationIsStrong() {
            assertThat(
                    EntityTags.fromVersion(7, variant("application/json", "en", "gzip")),
                    is(new EntityTag("7;application/json;en;gzip")));
        }

        @Test
        void eachRepresentationHasATagOfItsOwn() {
            assertThat(suffix("application/json", null, null), is(";application/json"));
            assertThat(suffix("application/xml", null, null), is(";application/xml"));
            assertThat(suffix(null, "de-AT", null), is(";de_AT"));
            assertThat(suffix(null, null, "gzip"), is(";gzip"));
        }

        @Test
        void caseAndCharsetAndWeightOfAMediaTypeDoNotCount() {
            assertThat(suffix("Application/JSON; charset=utf-8; q=0.5; qs=0.9", null, null), is(";application/json"));
        }

        @Test
        void itsOtherParametersCountInOneOrder() {
            assertThat(suffix("text/x;b=2;a=1", null, null), is(";text/x+a=1+b=2"));
            assertThat(suffix("text/x;a=1;b=2", null, null), is(";text/x+a=1+b=2"));
        }

        @Test
        void whatATagMayNotHoldIsEncoded() {
            assertThat(suffix("text/x;a=\"1;2 3\"", null, null), is(";text/x+a=1%3B2%203"));
        }
    }

    @Nested
    @DisplayName("From parts")
    class FromParts {

        @Test
        void partsAreToldApart() {
            assertThat(EntityTags.fromParts("ab", "c"), is(not(EntityTags.fromParts("a", "bc"))));
            assertThat(EntityTags.fromParts("a", ""), is(not(EntityTags.fromParts("a"))));
            assertThat(EntityTags.fromParts("a", "b"), is(not(EntityTags.fromParts("b", "a"))));
            assertThat(EntityTags.fromParts(), is(not(EntityTags.fromParts(""))));
        }

        @Test
        void equalPartsMakeEqualTags() {
            assertThat(EntityTags.fromParts(1L, "json"), is(EntityTags.fromParts("1", "json")));
            assertThat(EntityTags.fromParts(1L, "json").isWeak(), is(false));
        }

        @Test
        void theTagStaysTheSameFromReleaseToRelease() {
            assertThat(EntityTags.fromParts("a", 7), is(new EntityTag("NeGR1l9d0sqyMnAtajPAsg")));
        }

        @Test
        void theTagIsShortAndReadable() {
            assertThat(EntityTags.fromParts("x".repeat(1000)).getValue(), matchesPattern("[A-Za-z0-9_-]{22}"));
        }
    }

    @Nested
    @DisplayName("From content: VAL-2")
    class FromContent {

        @Test
        void theTagIsTheDigestOfTheBytes() {
            // SHA-256 of "abc" (FIPS 180-2, appendix B.1) in base64url
            assertThat(
                    EntityTags.fromContent("abc".getBytes(StandardCharsets.US_ASCII)),
                    is(new EntityTag("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")));
        }

        @Test
        void aStreamHasTheTagOfItsBytes() throws IOException {
            byte[] content = new byte[100_000];
            content[99_999] = 1;
            assertThat(EntityTags.fromContent(new ByteArrayInputStream(content)), is(EntityTags.fromContent(content)));
            assertThat(EntityTags.fromContent(InputStream.nullInputStream()), is(EntityTags.fromContent(new byte[0])));
        }

        @Test
        void aStreamIsReadInPiecesAndNotClosed() throws IOException {
            Endless stream = new Endless(50_000_000);
            EntityTags.fromContent(stream);
            assertThat(stream.largest, is(lessThan(100_000)));
            assertThat(stream.closed, is(false));
        }
    }

    @Nested
    @DisplayName("Opaque: VAL-10")
    class Opaque {

        @Test
        void theSamePartsUnderTheSameKeyMakeTheSameTag() {
            assertThat(EntityTags.opaque(KEY, "/1", 7), is(EntityTags.opaque(KEY, "/1", 7)));
            assertThat(EntityTags.opaque(KEY, "/1", 7).isWeak(), is(false));
        }

        @Test
        void anotherKeyOrPathOrVersionMakesAnotherTag() {
            EntityTag tag = EntityTags.opaque(KEY, "/1", 7);
            assertThat(
                    EntityTags.opaque("another key of enough bytes".getBytes(StandardCharsets.UTF_8), "/1", 7),
                    is(not(tag)));
            assertThat(EntityTags.opaque(KEY, "/2", 7), is(not(tag)));
            assertThat(EntityTags.opaque(KEY, "/1", 8), is(not(tag)));
            assertThat(EntityTags.opaque(KEY, "/", 17), is(not(tag)));
        }

        @Test
        void itIsNotTheDigestWithoutAKey() {
            assertThat(EntityTags.opaque(KEY, "/1", 7), is(not(EntityTags.fromParts("/1", 7))));
        }

        @Test
        void aShortKeyIsRefusedWithTheRemedy() {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> EntityTags.opaque(new byte[15], "/1"));
            assertThat(
                    refused.getMessage(),
                    is("The key of opaque entity tags has 15 bytes; give at least 16, made by a SecureRandom"));
        }
    }

    @Test
    void aTagIsWrittenAsItIs() {
        assertThat(EntityTags.toField(new EntityTag("a\\b,c")), is("\"a\\b,c\""));
        assertThat(EntityTags.toField(new EntityTag("x", true)), is("W/\"x\""));
        assertThat(EntityTags.toField(new EntityTag("")), is("\"\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\"b", "a\tb", "\u0000", "a\u007f", "\u0100", "\ud83d\ude00", " "})
    @DisplayName("EVAL-4: a tag that no field could hold is refused")
    void aTagThatNoFieldCouldHoldIsRefused(String value) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> EntityTags.requireValid(new EntityTag(value)));
        assertThat(refused.getMessage(), containsString("use Validators.ofVersion"));
    }

    @Test
    void theRefusalSaysWhichCharacterAndWhere() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> EntityTags.requireValid(new EntityTag("ab c")));
        assertThat(refused.getMessage(), containsString("The entity tag \"ab c\" has the character U+0020 at 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "~", "#", "\u0080", "\u00ff", "a\\b", "a,b", "*", "W/"})
    void everyOtherTagIsTaken(String value) {
        assertThat(EntityTags.requireValid(new EntityTag(value)).getValue(), is(value));
    }

    private static String suffix(@Nullable String type, @Nullable String language, @Nullable String coding) {
        return EntityTags.representationSuffix(variant(type, language, coding));
    }

    private static Variant variant(@Nullable String type, @Nullable String language, @Nullable String coding) {
        return new Variant(
                type == null ? null : MediaType.valueOf(type),
                language == null ? null : Locale.forLanguageTag(language),
                coding);
    }

    /** So many zeros, and the largest piece that was asked for. */
    private static final class Endless extends InputStream {

        private long left;
        private int largest;
        private boolean closed;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            largest = Math.max(largest, length);
            int read = (int) Math.min(left, length);
            left -= read;
            return read;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

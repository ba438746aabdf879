package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.core.Comparison.STRONG_ANY;
import static io.github.conditionalrest.core.Comparison.STRONG_SELECTED;
import static io.github.conditionalrest.core.Comparison.WEAK_ANY;
import static io.github.conditionalrest.core.Comparison.WEAK_SELECTED;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Match;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentTagTest {

    private static final String JSON = ";application/json";
    private static final String XML = ";application/xml";

    @Nested
    @DisplayName("A version in its representations: VAL-1")
    class OfVersion {

        private final CurrentTag jsonOfSeven = version(List.of(JSON, XML), JSON, Match.EXACT);

        @Test
        void aWriteNamesAnyRepresentationOfTheCurrentVersion() {
            assertThat(matches(jsonOfSeven, STRONG_ANY, "\"7;application/json\""), is(true));
            assertThat(matches(jsonOfSeven, STRONG_ANY, "\"7;application/xml\""), is(true));
            assertThat(matches(jsonOfSeven, WEAK_ANY, "W/\"7;application/xml\""), is(true));
        }

        @Test
        void aReadNamesTheSelectedRepresentationAlone() {
            assertThat(matches(jsonOfSeven, WEAK_SELECTED, "\"7;application/json\""), is(true));
            assertThat(matches(jsonOfSeven, WEAK_SELECTED, "W/\"7;application/json\""), is(true));
            assertThat(matches(jsonOfSeven, WEAK_SELECTED, "\"7;application/xml\""), is(false));
            assertThat(matches(jsonOfSeven, WEAK_SELECTED, "\"7;application/json;en\""), is(false));
            assertThat(matches(jsonOfSeven, STRONG_SELECTED, "\"7;application/json\""), is(true));
            assertThat(matches(jsonOfSeven, STRONG_SELECTED, "W/\"7;application/json\""), is(false));
            assertThat(matches(jsonOfSeven, STRONG_SELECTED, "\"7;application/xml\""), is(false));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"8;application/json\"",
                    "\"77;application/json\"",
                    "\"7\"",
                    "\"\"",
                    "\"7application/json\"",
                    "\"7;text/html\"",
                    "\"7;application/jso\"",
                    "\"7;application/jsonp\"",
                    "\"7;application/json-gzip\"",
                    "W/\"7;application/json\""
                })
        void noOtherVersionOrRepresentationIsNamedByAWrite(String line) {
            assertThat(matches(jsonOfSeven, STRONG_ANY, line), is(false));
        }

        @Test
        void languageAndCodingMayFollowTheMediaType() {
            assertThat(matches(jsonOfSeven, STRONG_ANY, "\"7;application/json;en;gzip\""), is(true));
            assertThat(matches(jsonOfSeven, STRONG_ANY, "\"7;application/xml;de\""), is(true));
        }

        @Test
        void whereTheRepresentationsAreNotKnownAnyCounts() {
            CurrentTag unknown = version(List.of(), null, Match.EXACT);
            assertThat(matches(unknown, STRONG_ANY, "\"7;text/html\""), is(true));
            assertThat(matches(unknown, STRONG_ANY, "\"7\""), is(false));
            assertThat(matches(unknown, STRONG_ANY, "\"7,text/html\""), is(false));
            assertThat(matches(unknown, STRONG_ANY, "\"70;text/html\""), is(false));
        }

        @Test
        void whereTheSelectedOneIsNotKnownYetNoReadIsAnsweredFromTheCache() {
            CurrentTag unknown = version(List.of(JSON), null, Match.EXACT);
            assertThat(matches(unknown, WEAK_SELECTED, "\"7;application/json\""), is(false));
        }

        @Test
        void aVersionIsNeverJustAnEchoOfItself() {
            assertThat(matches(version(List.of(), null, Match.EXACT), STRONG_ANY, "\"7\""), is(false));
        }
    }

    @Nested
    @DisplayName("match = VERSION: EVAL-8")
    class MatchVersion {

        private final CurrentTag strong = CurrentTag.of(new EntityTag("x"), Match.VERSION);
        private final CurrentTag weak = CurrentTag.of(new EntityTag("x", true), Match.VERSION);
        private final CurrentTag seven = version(List.of(JSON), JSON, Match.VERSION);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"x\"",
                    "W/\"x\"",
                    "\"x-gzip\"",
                    "\"x--gzip\"",
                    "\"x-br\"",
                    "\"x-df\"",
                    "W/\"x-gzip\"",
                    "\"y\", W/\"x-br\""
                })
        void whatAProxyDoesToATagIsIgnored(String line) {
            assertThat(matches(strong, STRONG_ANY, line), is(true));
            assertThat(matches(weak, STRONG_ANY, line), is(true));
            assertThat(matches(strong, WEAK_SELECTED, line), is(true));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"y\"",
                    "\"y-gzip\"",
                    "\"x-gzip-gzip\"",
                    "\"x-zstd\"",
                    "\"xgzip\"",
                    "\"-gzip\"",
                    "\"x;gzip\"",
                    "\"x-GZIP\""
                })
        void anotherStateIsStillAnotherState(String line) {
            assertThat(matches(strong, STRONG_ANY, line), is(false));
        }

        @Test
        void withoutItNoSuffixIsIgnored() {
            CurrentTag exact = CurrentTag.of(new EntityTag("x"), Match.EXACT);
            assertThat(matches(exact, STRONG_ANY, "\"x-gzip\""), is(false));
            assertThat(matches(exact, STRONG_ANY, "W/\"x\""), is(false));
            assertThat(matches(exact, WEAK_ANY, "\"x-gzip\""), is(false));
        }

        @Test
        void aTagThatEndsLikeACodingByItselfIsCompared() {
            CurrentTag own = CurrentTag.of(new EntityTag("x-gzip"), Match.VERSION);
            assertThat(matches(own, STRONG_ANY, "\"y\", \"x-gzip\""), is(true));
            assertThat(matches(own, STRONG_ANY, "\"x-gzip-gzip\""), is(true));
            assertThat(matches(own, STRONG_ANY, "\"x\""), is(false));
        }

        @Test
        void theVersionAloneNamesTheStateForAWrite() {
            assertThat(matches(seven, STRONG_ANY, "\"7\""), is(true));
            assertThat(matches(seven, STRONG_ANY, "W/\"7\""), is(true));
            assertThat(matches(seven, STRONG_ANY, "\"7-gzip\""), is(true));
            assertThat(matches(seven, STRONG_ANY, "\"7;application/json-br\""), is(true));
            assertThat(matches(seven, STRONG_ANY, "\"8\""), is(false));
        }

        @Test
        void aReadIsStillAnsweredFromTheCacheForTheSelectedRepresentationAlone() {
            assertThat(matches(seven, WEAK_SELECTED, "W/\"7;application/json-gzip\""), is(true));
            assertThat(matches(seven, WEAK_SELECTED, "\"7;application/xml\""), is(false));
        }

        // EVAL-7: a part of the plain bytes must not be joined to a part of the coded ones.
        @ParameterizedTest
        @ValueSource(strings = {"W/\"x\"", "\"x-gzip\"", "\"x-br\""})
        void aPartIsStillAskedForByTheExactTag(String line) {
            assertThat(matches(strong, STRONG_SELECTED, line), is(false));
            assertThat(matches(weak, STRONG_SELECTED, line), is(false));
        }

        @Test
        void noPartOfAWeaklyTaggedRepresentationIsServed() {
            assertThat(matches(weak, STRONG_SELECTED, "\"x\""), is(false));
            assertThat(matches(strong, STRONG_SELECTED, "\"x\""), is(true));
        }
    }

    static Stream<CurrentTag> anyTags() {
        return Stream.of(Match.EXACT, Match.VERSION)
                .flatMap(match -> Stream.of(
                        CurrentTag.of(new EntityTag("7"), match),
                        CurrentTag.of(new EntityTag("7", true), match),
                        CurrentTag.of(new EntityTag(""), match),
                        version(List.of(), null, match),
                        version(List.of(), JSON, match),
                        version(List.of(JSON), null, match),
                        version(List.of(JSON), JSON, match),
                        version(List.of(JSON, XML), null, match),
                        version(List.of(JSON, XML), XML, match)));
    }

    @ParameterizedTest
    @MethodSource("anyTags")
    @DisplayName("EVAL-2: what is compared as a whole is compared as in a list")
    void aTagAloneMeansWhatItMeansInAList(CurrentTag tag) {
        for (String line : List.of("\"\"", "\"7\"", "\"7;application/json\"", "\"7;application/xml\"", "\"8\"")) {
            for (Comparison comparison : Comparison.values()) {
                for (String weak : List.of("", "W/")) {
                    assertThat(
                            comparison + " of " + weak + line,
                            matches(tag, comparison, weak + line),
                            is(matches(tag, comparison, weak + line + ",")));
                }
            }
        }
    }

    private static CurrentTag version(List<String> names, @Nullable String selected, Match match) {
        return CurrentTag.ofVersion("7", names, selected, match);
    }

    private static boolean matches(CurrentTag current, Comparison comparison, String line) {
        return EntityTagField.matches(IF_MATCH, List.of(line), true, current, comparison);
    }
}

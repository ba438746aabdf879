package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Match;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("If-Match and If-None-Match: EVAL-2, EVAL-3, EVAL-4, REQ-6")
class EntityTagFieldTest {

    private static final CurrentTag X = tag("x", false);
    private static final CurrentTag WEAK_X = tag("x", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                " \"x\"\t",
                "\"x\",\"y\"",
                "\"y\",\"x\"",
                "\"y\" , \"x\"",
                "\"y\"\t,\t\"x\"",
                "W/\"y\", \"x\"",
                "W/\"x\", \"x\"",
                "\"\", \"x\"",
                "\"*\", \"x\"",
                "\"a,b\", \"x\"",
                "\"W/\", \"x\""
            })
    void aListNamesEachOfItsTags(String line) {
        assertThat(matches(X, line), is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"y\"", "\"\"", "\"X\"", "\"xx\"", "\"x,\"", "\"W/x\"", "\"\\x\"", "W/\"y\"", "\"*\""})
    void aListNamesNothingElse(String line) {
        assertThat(matches(X, line), is(false));
        assertThat(matches(X, Comparison.WEAK_ANY, line), is(false));
    }

    @Test
    void aCommaInsideTheQuotesIsPartOfTheTag() {
        assertThat(matches(tag("a,b", false), "\"y\", \"a,b\""), is(true));
        assertThat(matches(X, "\"a,x\", \"x,b\""), is(false));
    }

    @Test
    void aBackslashIsAnOrdinaryCharacter() {
        assertThat(matches(tag("a\\b", false), "\"y\", \"a\\b\""), is(true));
        assertThat(matches(tag("a\\", false), "\"a\\\", \"y\""), is(true));
        assertThat(matches(tag("b", false), "\"\\b\""), is(false));
    }

    @Test
    void aQuotedAsteriskIsATag() {
        assertThat(matches(X, "\"*\""), is(false));
        assertThat(matches(tag("*", false), "\"*\""), is(true));
        assertThat(EntityTagField.isWildcard(List.of("\"*\"")), is(false));
    }

    @Test
    void theEmptyTagIsATag() {
        assertThat(matches(tag("", false), "\"\""), is(true));
        assertThat(matches(tag("", false), "\"y\",\"\""), is(true));
        assertThat(matches(tag("", false), "\"y\""), is(false));
    }

    @Test
    void obsTextIsAllowed() {
        assertThat(matches(tag("caf\u00e9", false), "\"y\", \"caf\u00e9\""), is(true));
        assertThat(matches(X, "\"\u0080\", \"\u00ff\", \"x\""), is(true));
    }

    @Test
    void obsTextThatARuntimeCouldNotDecodeIsStillATag() {
        assertThat(matches(X, "\"caf\ufffd\", \"x\""), is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"x\"", ",,\"x\"", "\"x\",", "\"x\", ,", " , ,\t\"x\" ,, ", "\"y\",,\"x\""})
    void emptyListElementsAreSkipped(String line) {
        assertThat(matches(X, line), is(true));
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(matches(X, "\"a\"", "\"x\""), is(true));
        assertThat(matches(X, "\"x\"", "\"a\""), is(true));
        assertThat(matches(X, "\"a\"", "\"b\", \"x\"", ""), is(true));
        assertThat(matches(X, "\"a\"", "\"b\""), is(false));
    }

    @Test
    void aFlawInAnyLineSpoilsTheField() {
        assertMalformed("\"x\"", "y");
        assertMalformed("y", "\"x\"");
        assertMalformed("\"x\"", "*");
        assertMalformed("*", "\"x\"");
        assertMalformed("*", "");
        assertMalformed("*", "*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\"",
                "\"x",
                "x\"",
                "'x'",
                "w/\"x\"",
                "W/x",
                "W/",
                "W",
                "W \"x\"",
                "W/ \"x\"",
                "\"a b\"",
                "\"a\tb\"",
                "\"a\u0000b\"",
                "\"a\u007fb\"",
                "\"x\"\"y\"",
                "\"x\" \"y\"",
                "\"x\"W/\"y\"",
                "\"x\";\"y\"",
                "\"x\"\n",
                "\u00a0\"x\"",
                "*, \"x\"",
                "\"x\", *",
                "*,",
                ",*",
                "**",
                "* *",
                ";;=,"
            })
    void anythingElseIsMalformedEvenWhereATagMatches(String line) {
        assertMalformed(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " *", "* ", "\t*\t"})
    void theWildcardNamesWhateverExists(String line) {
        for (Comparison comparison : Comparison.values()) {
            assertThat(EntityTagField.matches(IF_MATCH, List.of(line), true, X, comparison), is(true));
            assertThat(EntityTagField.matches(IF_MATCH, List.of(line), true, WEAK_X, comparison), is(true));
            assertThat(EntityTagField.matches(IF_MATCH, List.of(line), true, null, comparison), is(true));
            assertThat(EntityTagField.matches(IF_MATCH, List.of(line), false, null, comparison), is(false));
        }
        assertThat(EntityTagField.isWildcard(List.of(line)), is(true));
    }

    @Test
    void whereThereIsNoTagNoneIsNamed() {
        assertThat(EntityTagField.matches(IF_MATCH, List.of("\"x\""), true, null, Comparison.WEAK_ANY), is(false));
    }

    // RFC 9110 §8.8.3.2, the table of examples
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "true,  W/\"x\", false, true",
                "true,  W/\"y\", false, false",
                "true,  \"x\",   false, true",
                "false, W/\"x\", false, true",
                "false, \"x\",   true,  true",
            })
    void theComparisonFunctionsAreThoseOfTheRfc(boolean weak, String line, boolean strongly, boolean weakly) {
        CurrentTag current = weak ? WEAK_X : X;
        assertThat(matches(current, Comparison.STRONG_ANY, line), is(strongly));
        assertThat(matches(current, Comparison.STRONG_SELECTED, line), is(strongly));
        assertThat(matches(current, Comparison.WEAK_ANY, line), is(weakly));
        assertThat(matches(current, Comparison.WEAK_SELECTED, line), is(weakly));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", ",", " , ,\t"})
    void aFieldWithoutAnElementIsBlank(String line) {
        assertThat(EntityTagField.isBlank(List.of(line)), is(true));
        assertThat(EntityTagField.isBlank(List.of(line, line)), is(true));
        assertThat(EntityTagField.isBlank(List.of(line, "\"x\"")), is(false));
        assertThat(EntityTagField.isWildcard(List.of(line)), is(false));
        assertThat(matches(X, line), is(false));
    }

    @Test
    void theRefusalQuotesTheFieldAndSaysWhereAndWhy() {
        assertThat(
                detail("\"y\", x"),
                is(
                        "If-Match: \"y\", x is malformed at position 6: expected entity tags like \"x\" or W/\"x\", separated"
                                + " by commas, with neither white space nor control characters inside the quotes; found"
                                + " U+0078."));
        assertThat(
                detail("\"x"),
                is("If-Match: \"x is malformed at position 3: the closing double quote of an entity"
                        + " tag is missing."));
        assertThat(detail("\"y\", *"), containsString("position 6: * stands alone"));
        assertThat(
                detail("w/\"x\""),
                containsString("position 1: the W/ of a weak entity tag is written with a" + " capital W."));
        assertThat(detail("\"a b\""), containsString("position 3: expected entity tags like"));
        assertThat(detail("\"a\u0000b\""), containsString("found U+0000."));
    }

    @Test
    void theRefusalNamesTheFieldThatIsMalformed() {
        MalformedPreconditionException malformed = assertThrows(
                MalformedPreconditionException.class,
                () -> EntityTagField.matches(IF_NONE_MATCH, List.of("x"), true, X, Comparison.WEAK_ANY));
        assertThat(malformed.precondition(), is(IF_NONE_MATCH));
        assertThat(malformed.detail(), startsWith("If-None-Match: x is malformed at position 1: "));
        assertThat(malformed.getResponse().getStatus(), is(400));
        assertThat(malformed.getStackTrace().length, is(0));
    }

    @Test
    void theRefusalQuotesNoMoreThanTheBeginningOfALongField() {
        String detail = detail("\"" + "x".repeat(1_000_000));
        assertThat(detail, allOf(startsWith("If-Match: \"xxx"), containsString("xxx... is malformed at position")));
        assertThat(detail.length(), lessThan(200));
    }

    private static CurrentTag tag(String value, boolean weak) {
        return CurrentTag.of(new EntityTag(value, weak), Match.EXACT);
    }

    private static boolean matches(@Nullable CurrentTag current, String... lines) {
        return matches(current, Comparison.STRONG_ANY, lines);
    }

    private static boolean matches(@Nullable CurrentTag current, Comparison comparison, String... lines) {
        return EntityTagField.matches(IF_MATCH, List.of(lines), true, current, comparison);
    }

    private static void assertMalformed(String... lines) {
        for (Comparison comparison : Comparison.values()) {
            assertThrows(MalformedPreconditionException.class, () -> matches(X, comparison, lines));
            assertThrows(MalformedPreconditionException.class, () -> matches(null, comparison, lines));
        }
    }

    private static String detail(String line) {
        return assertThrows(MalformedPreconditionException.class, () -> matches(X, line))
                .detail();
    }
}

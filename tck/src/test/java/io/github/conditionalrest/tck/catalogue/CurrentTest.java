package io.github.conditionalrest.tck.catalogue;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CurrentTest {

    private static final Current STRONG = new Current("\"aB\\1\"", "Sun, 06 Nov 1994 08:49:37 GMT");
    private static final Current WEAK = new Current("W/\"aB\"", "");
    private static final Current NOTHING = new Current("", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "A: *              | A: *",
                "{tag}             | \"aB\\1\"",
                "{strong}          | \"aB\\1\"",
                "{weak}            | W/\"aB\\1\"",
                "{unescaped}       | \"aB1\"",
                "{swapped}         | \"Ab\\1\"",
                "\"{opaque},x\"    | \"aB\\1,x\"",
                "{date}            | Sun, 06 Nov 1994 08:49:37 GMT",
                "{date}, {date-1s} | Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:36 GMT",
                "{date+1s}         | Sun, 06 Nov 1994 08:49:38 GMT",
                "{date-1d}         | Sat, 05 Nov 1994 08:49:37 GMT",
                "{date+1d}         | Mon, 07 Nov 1994 08:49:37 GMT",
                "{date-rfc850}     | Sunday, 06-Nov-94 08:49:37 GMT",
                "{date-1d-rfc850}  | Saturday, 05-Nov-94 08:49:37 GMT",
                "{date-asctime}    | Sun Nov  6 08:49:37 1994",
                "{date-1d-asctime} | Sat Nov  5 08:49:37 1994"
            })
    void putsWhatItKnowsInThePlaceOfNamesInBraces(String line, String filled) {
        assertThat(STRONG.fill(line), equalTo(filled));
    }

    @Test
    void whiteSpaceHasNamesToo() {
        assertThat(STRONG.fill("A:{sp}{tab}x"), equalTo("A: \tx"));
    }

    @Test
    void aWeakTagIsKnownStronglyAndWeakly() {
        assertThat(WEAK.fill("{strong} {weak} {tag}"), equalTo("\"aB\" W/\"aB\" W/\"aB\""));
    }

    @Test
    void anUnknownNameIsAMistakeOfTheTable() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> STRONG.fill("If-Match: {tags}"));
        assertThat(thrown.getMessage(), containsString("{tags}"));
    }

    @Test
    void aTagThatIsMissingIsAViolation() {
        Violation thrown = assertThrows(Violation.class, () -> NOTHING.fill("{strong}"));
        assertThat(thrown.getMessage(), containsString("Expected an ETag"));
    }

    @Test
    void aDateThatCannotBeReadIsAViolation() {
        Current current = new Current("", "1994-11-06T08:49:37Z");
        Violation thrown = assertThrows(Violation.class, () -> current.fill("{date-1s}"));
        assertThat(thrown.getMessage(), containsString("but: was 1994-11-06T08:49:37Z"));
    }

    @Test
    void aTagWithoutLettersHasNoOtherCase() {
        Current current = new Current("\"1\"", "");
        NotApplicableException thrown = assertThrows(NotApplicableException.class, () -> current.fill("{swapped}"));
        assertThat(thrown.getMessage(), containsString("letters"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void tellsWhetherItIsInAState(State state) {
        boolean strong = !java.util.Set.of(State.WEAK, State.DATED, State.BARE, State.ABSENT)
                .contains(state);
        assertThat(STRONG.isIn(state), is(strong && state != State.STRONG_UNDATED));
        assertThat(WEAK.isIn(state), is(state == State.WEAK));
        assertThat(NOTHING.isIn(state), is(state == State.BARE || state == State.ABSENT));
        assertThat(new Current("", "x").isIn(state), is(state == State.DATED));
        assertThat(new Current("\"x\"", "").isIn(state), is(strong && state != State.STRONG_DATED));
    }
}

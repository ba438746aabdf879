package io.github.conditionalrest.core;

import static java.time.ZoneOffset.UTC;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HTTP-date: EVAL-5")
class HttpDateTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final long EXAMPLE = Instant.parse("1994-11-06T08:49:37Z").getEpochSecond();

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT", // IMF-fixdate
                "Sunday, 06-Nov-94 08:49:37 GMT", // rfc850-date
                "Sun Nov  6 08:49:37 1994", // asctime-date
                "Sun Nov 6 08:49:37 1994", // the same, as Undertow hands it over
                "Sun Nov 06 08:49:37 1994" // date3 = 2DIGIT / ( SP 1DIGIT ), so this one too
            })
    void allThreeFormatsAreRead(String date) {
        assertThat(parse(date), is(EXAMPLE));
    }

    @Test
    void theExampleOfTheRfcIsFormatted() {
        assertThat(HttpDate.format(EXAMPLE), is("Sun, 06 Nov 1994 08:49:37 GMT"));
    }

    static LongStream anyInstants() {
        return LongStream.concat(
                new Random(42).longs(500, FIRST, LAST + 1), LongStream.of(FIRST, -1, 0, 1, 951_782_400, LAST));
    }

    @ParameterizedTest
    @MethodSource("anyInstants")
    void whatIsFormattedIsReadBackInEveryFormat(long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, UTC);
        assertThat(parse(HttpDate.format(second)), is(second));
        assertThat(
                parse(DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
                        .format(time)),
                is(second));
        assertThat(
                parse(DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US)
                        .format(time)),
                is(second));
    }

    static LongStream anyInstantsFrom1977To2076() {
        return new Random(42)
                .longs(
                        300,
                        NOW.atOffset(UTC).minusYears(49).toEpochSecond(),
                        NOW.atOffset(UTC).plusYears(50).toEpochSecond() + 1);
    }

    @ParameterizedTest
    @MethodSource("anyInstantsFrom1977To2076")
    void theObsoleteFormatOfRfc850IsReadBackWithinItsHundredYears(long second) {
        DateTimeFormatter rfc850 = DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.US);
        assertThat(parse(rfc850.format(LocalDateTime.ofEpochSecond(second, 0, UTC))), is(second));
    }

    // "a timestamp that appears to be more than 50 years in the future [represents] the most recent year in the past
    // that had the same last two digits" (RFC 9110 §5.6.7)
    @ParameterizedTest
    @CsvSource({
        "26, 2026",
        "27, 2027",
        "75, 2075",
        "77, 1977",
        "94, 1994",
        "99, 1999",
        "00, 2000",
        "25, 2025",
    })
    void twoDigitsOfAYearMeanOneOfTheNextFiftyYearsOrElseThePast(String twoDigits, int year) {
        assertThat(
                parse("Monday, 01-Jul-" + twoDigits + " 12:00:00 GMT"),
                is(LocalDateTime.of(year, 7, 1, 12, 0).toEpochSecond(UTC)));
    }

    @Test
    void aDateExactlyFiftyYearsAheadLiesInTheFuture() {
        assertThat(
                parse("Wednesday, 01-Jul-76 12:00:00 GMT"),
                is(LocalDateTime.of(2076, 7, 1, 12, 0).toEpochSecond(UTC)));
    }

    @Test
    void aDateOneSecondMoreThanFiftyYearsAheadLiesInThePast() {
        assertThat(
                parse("Thursday, 01-Jul-76 12:00:01 GMT"),
                is(LocalDateTime.of(1976, 7, 1, 12, 0, 1).toEpochSecond(UTC)));
    }

    @Test
    void theHundredYearsMoveWithTheClock() {
        assertThat(
                HttpDate.parse(
                        "Sunday, 06-Nov-94 08:49:37 GMT",
                        Instant.parse("2093-01-01T00:00:00Z").getEpochSecond()),
                is(LocalDateTime.of(2094, 11, 6, 8, 49, 37).toEpochSecond(UTC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sat, 31 Dec 2016 23:59:60 GMT", "Saturday, 31-Dec-16 23:59:60 GMT", "Sat Dec 31 23:59:60 2016"})
    void aLeapSecondIsTheFirstSecondOfTheNextMinute(String date) {
        assertThat(parse(date), is(Instant.parse("2017-01-01T00:00:00Z").getEpochSecond()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, 29 Feb 2024 00:00:00 GMT",
                "Tue, 29 Feb 2000 00:00:00 GMT",
                "Thursday, 29-Feb-24 00:00:00 GMT",
                "Thu Feb 29 00:00:00 2024"
            })
    void aLeapDayIsADay(String date) {
        assertThat(parse(date) == HttpDate.NONE, is(false));
    }

    @Test
    void aWrongNameOfTheDayIsForgiven() {
        assertThat(parse("Mon, 06 Nov 1994 08:49:37 GMT"), is(EXAMPLE));
        assertThat(parse("Monday, 06-Nov-94 08:49:37 GMT"), is(EXAMPLE));
        assertThat(parse("Mon Nov  6 08:49:37 1994"), is(EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "0",
                "784111777",
                "not-a-date",
                "1994-11-06T08:49:37Z",
                "Sun, 06 Nov 1994 08:49:37",
                "Sun, 06 Nov 1994 08:49:37 gmt",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sun, 06 Nov 1994 08:49:37 +0000",
                "Sun, 06 Nov 1994 08:49:37 GMT;",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun,  6 Nov 1994 08:49:37 GMT",
                "sun, 06 Nov 1994 08:49:37 GMT",
                "Son, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 nov 1994 08:49:37 GMT",
                "Sun, 06 ovD 1994 08:49:37 GMT",
                "Sun, 06 Nov +994 08:49:37 GMT",
                "Sun, 06-Nov-1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08.49.37 GMT",
                "Sun, 06 Nov 1994 8:49:37 GMT",
                "Sun, 00 Nov 1994 08:49:37 GMT",
                "Sun, 31 Nov 1994 08:49:37 GMT",
                "Sun, 32 Oct 1994 08:49:37 GMT",
                "Sun, 29 Feb 2023 08:49:37 GMT",
                "Sun, 29 Feb 1900 08:49:37 GMT",
                "Sun, 30 Feb 2024 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:00:00 GMT",
                "Sun, 06 Nov 1994 08:60:00 GMT",
                "Sun, 06 Nov 1994 08:49:61 GMT",
                "Sun, 06 Nov 1994 -1:49:37 GMT",
                "Sun, \u0660\u0666 Nov 1994 08:49:37 GMT", // digits, but not of ASCII
                "R\u0175n, 06 Nov 1994 08:49:37 GMT", // whose bits make Sun if they run over
                "Sun, 06 L\u026fv 1994 08:49:37 GMT", // the same with Nov
                "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06-Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov-1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37",
                "Sunday, 06 Nov 94 08:49:37 GMT",
                "Sunday, xx-Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov-xx 08:49:37 GMT",
                "Sunday, 31-Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov-94 24:49:37 GMT",
                "Sundae, 06-Nov-94 08:49:37 GMT",
                "Sunda, 06-Nov-94 08:49:37 GMT",
                "SundaySunday, 06-Nov-94 08:49:37 GMT",
                ", 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994 GMT",
                "Sun Nov  6 08:49:37 +19994",
                "Sun Nov  6 08:49:37 -1994",
                "Sun Nov  0 08:49:37 1994",
                "Sun Nov    08:49:37 1994",
                "Sun Nov 31 08:49:37 1994",
                "Sun Nov  6 08:49:99 1994",
                "Son Nov  6 08:49:37 1994",
                "Sun Nev  6 08:49:37 1994"
            })
    void anythingElseIsNoDate(String text) {
        assertThat(parse(text), is(HttpDate.NONE));
    }

    @Test
    void whiteSpaceAroundAFieldIsNotPartOfIt() {
        assertThat(HttpDate.parse(List.of(" \tSun, 06 Nov 1994 08:49:37 GMT "), NOW.getEpochSecond()), is(EXAMPLE));
    }

    @Test
    void severalLinesAreNoDate() {
        String date = "Sun, 06 Nov 1994 08:49:37 GMT";
        assertThat(HttpDate.parse(List.of(date, date), NOW.getEpochSecond()), is(HttpDate.NONE));
        assertThat(HttpDate.parse(List.of(date, ""), NOW.getEpochSecond()), is(HttpDate.NONE));
    }

    @Test
    void anAbsentFieldIsNoDate() {
        assertThat(HttpDate.parse((List<String>) null, NOW.getEpochSecond()), is(HttpDate.NONE));
        assertThat(HttpDate.parse(List.of(), NOW.getEpochSecond()), is(HttpDate.NONE));
    }

    @Test
    void everyMonthAndDayIsWrittenWithItsEnglishName() {
        for (int day = 0; day < 366; day++) {
            assertThat(
                    HttpDate.format(NOW.getEpochSecond() + day * 86_400L),
                    matchesPattern("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9]"
                            + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 202[67] 12:00:00 GMT"));
        }
    }

    @Test
    void aYearThatNoHttpDateHoldsIsReadBackAsNone() {
        for (Instant beyond : List.of(
                Instant.parse("-0001-12-31T23:59:59Z"),
                Instant.parse("-0100-01-01T00:00:00Z"),
                Instant.parse("+10000-01-01T00:00:00Z"))) {
            assertThat(parse(HttpDate.format(beyond.getEpochSecond())), is(HttpDate.NONE));
        }
    }

    private static long parse(String date) {
        return HttpDate.parse(date, NOW.getEpochSecond());
    }
}

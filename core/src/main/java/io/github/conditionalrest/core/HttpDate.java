package io.github.conditionalrest.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** HTTP-date (RFC 9110 §5.6.7), as seconds since the epoch. */
final class HttpDate {

    /** Stands for a date that is not there or not valid. */
    static final long NONE = Long.MIN_VALUE;

    private static final String DAY_NAMES = "Mon,Tue,Wed,Thu,Fri,Sat,Sun,";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int IMF_FIXDATE_LENGTH = "Sun, 06 Nov 1994 08:49:37 GMT".length();

    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);
    private static final DateTimeFormatter ASCTIME = new DateTimeFormatterBuilder()
            .appendPattern("EEE MMM ")
            .padNext(2)
            .appendPattern("d HH:mm:ss uuuu")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private HttpDate() {}

    /** The date of a field, or {@link #NONE} where it is absent, invalid, a list, or on several lines. */
    static long parse(@Nullable List<String> lines, Instant now) {
        return lines == null || lines.size() != 1 ? NONE : parse(lines.get(0).strip(), now);
    }

    /** The date in any of the three formats, or {@link #NONE}; {@code now} tells the century of a two-digit year. */
    static long parse(String date, Instant now) {
        if (date.length() == IMF_FIXDATE_LENGTH && date.charAt(3) == ',') {
            return parseImfFixdate(date);
        }
        return parseObsolete(date, now);
    }

    /** The date as IMF-fixdate, the one format that is generated. */
    static String format(long epochSecond) {
        return IMF_FIXDATE.format(LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC));
    }

    private static long parseImfFixdate(String date) {
        int month = monthAt(date, 8);
        int day = number(date, 5, 2);
        int year = number(date, 12, 4);
        boolean shape = startsWithDayName(date)
                && date.charAt(4) == ' '
                && date.charAt(7) == ' '
                && date.charAt(11) == ' '
                && date.charAt(16) == ' '
                && date.startsWith(" GMT", 25);
        if (!shape || month < 0 || year < 0 || day < 1 || day > daysIn(month, year)) {
            return NONE;
        }
        long secondOfDay = secondOfDay(date, 17);
        return secondOfDay < 0 ? NONE : epochDay(year, month, day) * 86_400 + secondOfDay;
    }

    private static long secondOfDay(String date, int at) {
        int hour = number(date, at, 2);
        int minute = number(date, at + 3, 2);
        int second = number(date, at + 6, 2);
        boolean valid = date.charAt(at + 2) == ':'
                && date.charAt(at + 5) == ':'
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second <= 60; // 60 is a leap second
        return valid ? hour * 3600L + minute * 60L + second : -1;
    }

    private static boolean startsWithDayName(String date) {
        for (int at = 0; at < DAY_NAMES.length(); at += 4) {
            if (date.regionMatches(0, DAY_NAMES, at, 4)) {
                return true;
            }
        }
        return false;
    }

    private static int monthAt(String date, int at) {
        for (int month = 0; month < 12; month++) {
            if (date.regionMatches(at, MONTHS, month * 3, 3)) {
                return month + 1;
            }
        }
        return -1;
    }

    private static int number(String date, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = date.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int daysIn(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    // Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March.
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int m = month <= 2 ? month + 9 : month - 3;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * m + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private static long parseObsolete(String date, Instant now) {
        try {
            // rfc850-date has its comma after the whole name of the day, asctime-date has none
            return date.indexOf(',') > 0 ? parseRfc850(date, now) : parseAsctime(date);
        } catch (DateTimeException invalid) {
            return NONE;
        }
    }

    private static long parseAsctime(String date) {
        return LocalDateTime.parse(date, ASCTIME).toEpochSecond(ZoneOffset.UTC);
    }

    // "a timestamp that appears to be more than 50 years in the future [represents] the most recent year in the past
    // that
    // had the same last two digits" (RFC 9110 §5.6.7)
    private static long parseRfc850(String date, Instant now) {
        ChronoLocalDate century = now.atOffset(ZoneOffset.UTC).toLocalDate().minusYears(49);
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, century)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return LocalDateTime.parse(date, format).toEpochSecond(ZoneOffset.UTC);
    }
}

package io.github.conditionalrest.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** HTTP-date (RFC 9110 §5.6.7), as seconds since the epoch. */
final class HttpDate {

    /** Stands for a date that is not there or not valid. */
    static final long NONE = Long.MIN_VALUE;

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);

    private HttpDate() {}

    /** The date of a field, or {@link #NONE} where it is absent, invalid, a list, or on several lines. */
    static long parse(@Nullable List<String> lines, Instant now) {
        return lines == null || lines.size() != 1 ? NONE : parse(lines.get(0).strip(), now);
    }

    /** The date in any of the three formats, or {@link #NONE}; {@code now} tells the century of a two-digit year. */
    static long parse(String date, Instant now) {
        int comma = date.indexOf(',');
        if (comma < 0) {
            return parseAsctime(date);
        }
        return comma == 3 ? parseImfFixdate(date) : parseRfc850(date, comma, now);
    }

    /** The date as IMF-fixdate, the one format that is generated. */
    static String format(long epochSecond) {
        return IMF_FIXDATE.format(LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC));
    }

    private static long parseImfFixdate(String date) {
        return hasShape(date, 0, "???, ?? ??? ???? ??:??:?? GMT") && startsWithDay(date, 3)
                ? seconds(number(date, 12, 4), monthAt(date, 8), number(date, 5, 2), secondOfDay(date, 17))
                : NONE;
    }

    private static long parseAsctime(String date) {
        if (hasShape(date, 0, "??? ??? ? ??:??:?? ????")) {
            // Undertow makes one space of several, so that "Nov  6" arrives as "Nov 6"
            return parseAsctime(date.substring(0, 8) + ' ' + date.substring(8));
        }
        if (!hasShape(date, 0, "??? ??? ?? ??:??:?? ????") || !startsWithDay(date, 3)) {
            return NONE;
        }
        int day = date.charAt(8) == ' ' ? number(date, 9, 1) : number(date, 8, 2);
        return seconds(number(date, 20, 4), monthAt(date, 4), day, secondOfDay(date, 11));
    }

    private static long parseRfc850(String date, int comma, Instant now) {
        if (!hasShape(date, comma, ", ??-???-?? ??:??:?? GMT") || !startsWithDay(date, comma)) {
            return NONE;
        }
        int yearOfCentury = number(date, comma + 9, 2);
        int month = monthAt(date, comma + 5);
        int day = number(date, comma + 2, 2);
        int secondOfDay = secondOfDay(date, comma + 12);
        // "a timestamp that appears to be more than 50 years in the future [represents] the most recent year in the
        // past that had the same last two digits" (RFC 9110 §5.6.7)
        OffsetDateTime latest = now.atOffset(ZoneOffset.UTC).plusYears(50);
        int year = latest.getYear() - Math.floorMod(latest.getYear() - yearOfCentury, 100);
        long seconds = yearOfCentury < 0 ? NONE : seconds(year, month, day, secondOfDay);
        return seconds > latest.toEpochSecond() ? seconds(year - 100, month, day, secondOfDay) : seconds;
    }

    // Whether the rest of the date from there on is like this, where a question mark stands for any character.
    private static boolean hasShape(String date, int from, String shape) {
        if (date.length() - from != shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            if (shape.charAt(i) != '?' && shape.charAt(i) != date.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    // The name is not compared with the day: it says nothing new, and the sender meant the date.
    private static boolean startsWithDay(String date, int length) {
        for (int i = 0; i < DAYS.size(); i++) {
            String day = DAYS.get(i);
            if ((length == 3 || length == day.length()) && date.regionMatches(0, day, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static long seconds(int year, int month, int day, int secondOfDay) {
        boolean valid = year >= 0 && month > 0 && day > 0 && day <= daysIn(month, year) && secondOfDay >= 0;
        return valid ? epochDay(year, month, day) * 86_400 + secondOfDay : NONE;
    }

    private static int secondOfDay(String date, int at) {
        int hour = number(date, at, 2);
        int minute = number(date, at + 3, 2);
        int second = number(date, at + 6, 2);
        boolean valid = hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second <= 60; // 60 is a leap second
        return valid ? hour * 3600 + minute * 60 + second : -1;
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
}

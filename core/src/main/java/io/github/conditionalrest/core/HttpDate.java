package io.github.conditionalrest.core;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTTP-date (RFC 9110 §5.6.7), as seconds since the epoch. */
final class HttpDate {

    /** Stands for a date that is not there or not valid. */
    static final long NONE = Long.MIN_VALUE;

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final int IMF_FIXDATE_LENGTH = 29;
    private static final long SECONDS_OF_YEAR = 31_556_952; // on average

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private HttpDate() {}

    /** The date of a field, or {@link #NONE} where it is absent, invalid, a list, or on several lines. */
    static long parse(@Nullable List<String> lines, long now) {
        return lines == null || lines.size() != 1 ? NONE : parse(lines.get(0), now);
    }

    /**
     * The date in any of the three formats, or {@link #NONE}; {@code now}, in the same unit, tells the century of a
     * two-digit year.
     */
    static long parse(String line, long now) {
        if (line.length() == IMF_FIXDATE_LENGTH && line.charAt(3) == ',') {
            return parseImfFixdate(line);
        }
        String date = line.strip();
        int comma = date.indexOf(',');
        if (comma < 0) {
            return parseAsctime(date);
        }
        return comma == 3 ? parseImfFixdate(date) : parseRfc850(date, comma, now);
    }

    /** The date as IMF-fixdate, the one format that is generated. */
    static String format(long epochSecond) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
        StringBuilder date = new StringBuilder(IMF_FIXDATE_LENGTH);
        date.append(DAYS.get(time.getDayOfWeek().getValue() - 1), 0, 3).append(", ");
        digits(date, time.getDayOfMonth()).append(' ');
        date.append(MONTHS.get(time.getMonthValue() - 1)).append(' ');
        digits(digits(date, time.getYear() / 100), time.getYear() % 100).append(' ');
        digits(date, time.getHour()).append(':');
        digits(date, time.getMinute()).append(':');
        return digits(date, time.getSecond()).append(" GMT").toString();
    }

    private static StringBuilder digits(StringBuilder date, int number) {
        return (number < 10 ? date.append('0') : date).append(number);
    }

    private static long parseImfFixdate(String date) {
        boolean shaped = date.length() == IMF_FIXDATE_LENGTH
                && date.charAt(3) == ','
                && date.charAt(4) == ' '
                && date.charAt(7) == ' '
                && date.charAt(11) == ' '
                && date.charAt(16) == ' '
                && date.charAt(19) == ':'
                && date.charAt(22) == ':'
                && date.charAt(25) == ' '
                && date.charAt(26) == 'G'
                && date.charAt(27) == 'M'
                && date.charAt(28) == 'T';
        return shaped && startsWithDay(date)
                ? seconds(number(date, 12, 4), monthAt(date, 8), number(date, 5, 2), secondOfDay(date, 17))
                : NONE;
    }

    private static long parseAsctime(String date) {
        boolean padded = hasShape(date, 0, "??? ??? ?? ??:??:?? ????");
        // Undertow makes one space of several, so that "Nov  6" arrives as "Nov 6"
        if (!(padded || hasShape(date, 0, "??? ??? ? ??:??:?? ????")) || !startsWithDay(date)) {
            return NONE;
        }
        int time = padded ? 11 : 10;
        int day = padded && date.charAt(8) != ' ' ? number(date, 8, 2) : number(date, time - 2, 1);
        return seconds(number(date, time + 9, 4), monthAt(date, 4), day, secondOfDay(date, time));
    }

    private static long parseRfc850(String date, int comma, long now) {
        if (!hasShape(date, comma, ", ??-???-?? ??:??:?? GMT") || !isWholeDay(date, comma)) {
            return NONE;
        }
        int yearOfCentury = number(date, comma + 9, 2);
        int month = monthAt(date, comma + 5);
        int day = number(date, comma + 2, 2);
        int secondOfDay = secondOfDay(date, comma + 12);
        if (yearOfCentury < 0) {
            return NONE;
        }
        // "a timestamp that appears to be more than 50 years in the future [represents] the most recent year in the
        // past that had the same last two digits" (RFC 9110 §5.6.7)
        int latest = (int) Math.floorDiv(now, SECONDS_OF_YEAR) + 1970 + 51;
        int year = latest - Math.floorMod(latest - yearOfCentury, 100);
        boolean tooFar = epochDay(year - 50, month, day) * 86_400 + secondOfDay > now;
        return seconds(tooFar ? year - 100 : year, month, day, secondOfDay);
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
    private static boolean startsWithDay(String date) {
        return switch (letters(date, 0)) {
            case 'M' << 16 | 'o' << 8 | 'n',
                    'T' << 16 | 'u' << 8 | 'e',
                    'W' << 16 | 'e' << 8 | 'd',
                    'T' << 16 | 'h' << 8 | 'u',
                    'F' << 16 | 'r' << 8 | 'i',
                    'S' << 16 | 'a' << 8 | 't',
                    'S' << 16 | 'u' << 8 | 'n' -> true;
            default -> false;
        };
    }

    private static boolean isWholeDay(String date, int length) {
        for (int i = 0; i < DAYS.size(); i++) {
            String day = DAYS.get(i);
            if (length == day.length() && date.startsWith(day)) {
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
        return switch (letters(date, at)) {
            case 'J' << 16 | 'a' << 8 | 'n' -> 1;
            case 'F' << 16 | 'e' << 8 | 'b' -> 2;
            case 'M' << 16 | 'a' << 8 | 'r' -> 3;
            case 'A' << 16 | 'p' << 8 | 'r' -> 4;
            case 'M' << 16 | 'a' << 8 | 'y' -> 5;
            case 'J' << 16 | 'u' << 8 | 'n' -> 6;
            case 'J' << 16 | 'u' << 8 | 'l' -> 7;
            case 'A' << 16 | 'u' << 8 | 'g' -> 8;
            case 'S' << 16 | 'e' << 8 | 'p' -> 9;
            case 'O' << 16 | 'c' << 8 | 't' -> 10;
            case 'N' << 16 | 'o' << 8 | 'v' -> 11;
            case 'D' << 16 | 'e' << 8 | 'c' -> 12;
            default -> -1;
        };
    }

    // three of them as one number, or -1 where one is not of ASCII and would run into the next
    private static int letters(String date, int at) {
        char first = date.charAt(at);
        char second = date.charAt(at + 1);
        char third = date.charAt(at + 2);
        return (first | second | third) > 0x7F ? -1 : first << 16 | second << 8 | third;
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
    // The shift divides the year before 0 downwards.
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int m = month <= 2 ? month + 9 : month - 3;
        return 365L * y + (y >> 2) - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719_469;
    }
}

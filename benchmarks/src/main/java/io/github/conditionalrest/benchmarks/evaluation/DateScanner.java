package io.github.conditionalrest.benchmarks.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/**
 * The leanest scanner of an IMF-fixdate that still refuses what is none, and a comparison. It knows neither the
 * obsolete formats, nor white space around the date.
 */
@Fork(2)
public class DateScanner extends Contestant {

    @Param("DATE")
    public Input input = Input.DATE;

    private List<String> lines = List.of();
    private long lastModified;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        lines = List.of(requireNonNull(input.ifUnmodifiedSince()));
        lastModified = Input.LAST_MODIFIED.getEpochSecond();
    }

    @Override
    protected Object evaluate() {
        return lines.size() == 1 && lastModified <= parse(lines.get(0));
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return Boolean.TRUE.equals(evaluated) ? Answer.PASS : Answer.FAILED;
    }

    private static long parse(String date) {
        boolean shaped = date.length() == 29
                && date.charAt(3) == ','
                && date.charAt(4) == ' '
                && date.charAt(7) == ' '
                && date.charAt(11) == ' '
                && date.charAt(16) == ' '
                && date.charAt(19) == ':'
                && date.charAt(22) == ':'
                && date.startsWith(" GMT", 25);
        if (!shaped || !isDay(date)) {
            throw new IllegalArgumentException(date);
        }
        int year = two(date, 12) * 100 + two(date, 14);
        int month = month(date);
        int day = two(date, 5);
        int hour = two(date, 17);
        int minute = two(date, 20);
        int second = two(date, 23);
        boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
        int days = month == 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
        if (day == 0 || day > days || hour > 23 || minute > 59 || second > 60) {
            throw new IllegalArgumentException(date);
        }
        // days since 1970-01-01, in years that begin in March
        int y = month <= 2 ? year - 1 : year;
        int m = month <= 2 ? month + 9 : month - 3;
        long epochDay = 365L * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719_469;
        return epochDay * 86_400 + hour * 3600 + minute * 60 + second;
    }

    private static int two(String date, int at) {
        int tens = date.charAt(at) - '0';
        int ones = date.charAt(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw new IllegalArgumentException(date);
        }
        return tens * 10 + ones;
    }

    private static boolean isDay(String date) {
        return switch (date.charAt(0) << 16 | date.charAt(1) << 8 | date.charAt(2)) {
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

    private static int month(String date) {
        return switch (date.charAt(8) << 16 | date.charAt(9) << 8 | date.charAt(10)) {
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
            default -> throw new IllegalArgumentException(date);
        };
    }
}

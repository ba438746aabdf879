package io.github.conditionalrest.tck.defects;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads HTTP-date (RFC 9110 §5.6.7). */
class DateGrammar {

    static final DateTimeFormatter IMF_FIXDATE = format("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    static final DateTimeFormatter ASCTIME = format("EEE MMM ppd HH:mm:ss uuuu");

    /** The one date of the field, or null where there is not exactly one that is valid. */
    @Nullable
    Instant read(List<String> lines) {
        return lines.size() == 1 ? parsed(lines.get(0).strip()) : null;
    }

    @Nullable
    Instant parsed(String value) {
        for (DateTimeFormatter format : formats()) {
            Instant date = parsed(value, format);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    static @Nullable Instant parsed(String value, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(value, format).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    List<DateTimeFormatter> formats() {
        // "MUST interpret a timestamp that appears to be more than 50 years in the future as representing the most
        // recent year in the past that had the same last two digits"
        return List.of(IMF_FIXDATE, rfc850(Year.now(ZoneOffset.UTC).getValue() - 49), ASCTIME);
    }

    static DateTimeFormatter rfc850(int firstYear) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }
}

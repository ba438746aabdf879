package io.github.conditionalrest.tck.catalogue;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The validators of a resource, as its last response told them.
 *
 * @param entityTag the value of ETag, or empty
 * @param lastModified the value of Last-Modified, or empty
 */
record Current(String entityTag, String lastModified) {

    private static final Pattern NEEDS_TAG = Pattern.compile("\\{(strong|weak|unescaped|opaque)}");
    private static final DateTimeFormatter IMF_FIXDATE = format("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter RFC_850 = format("EEEE, dd-MMM-yy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = format("EEE MMM ppd HH:mm:ss yyyy");

    static Current of(HttpResponse response) {
        return new Current(response.field("ETag"), response.field("Last-Modified"));
    }

    boolean isIn(State state) {
        boolean strong = entityTag.startsWith("\"");
        boolean dated = !lastModified.isEmpty();
        return switch (state) {
            case STRONG, COMMA, BACKSLASH, OBS_TEXT, EMPTY_TAG, SLASH_W -> strong;
            case STRONG_DATED -> strong && dated;
            case STRONG_UNDATED -> strong && !dated;
            case WEAK -> entityTag.startsWith("W/\"");
            case DATED -> entityTag.isEmpty() && dated;
            case BARE, ABSENT -> entityTag.isEmpty() && !dated;
        };
    }

    /** The field line with what it stands for in the place of its names in braces. */
    String fill(String fieldLine) {
        String filled = fieldLine.replace("{sp}", " ").replace("{tab}", "\t");
        filled = filled.replace("{tag}", entityTag);
        if (filled.contains("{swapped}")) {
            filled = filled.replace("{swapped}", '"' + caseSwapped() + '"');
        }
        if (NEEDS_TAG.matcher(filled).find()) {
            filled = filled.replace("{strong}", '"' + opaque() + '"')
                    .replace("{weak}", "W/\"" + opaque() + '"')
                    .replace("{unescaped}", '"' + opaque().replace("\\", "") + '"')
                    .replace("{opaque}", opaque());
        }
        if (filled.contains("{date")) {
            filled = filled.replace("{date}", lastModified)
                    .replace("{date-1s}", IMF_FIXDATE.format(date().minusSeconds(1)))
                    .replace("{date+1s}", IMF_FIXDATE.format(date().plusSeconds(1)))
                    .replace("{date-1d}", IMF_FIXDATE.format(date().minusDays(1)))
                    .replace("{date+1d}", IMF_FIXDATE.format(date().plusDays(1)))
                    .replace("{date-rfc850}", RFC_850.format(date()))
                    .replace("{date-1d-rfc850}", RFC_850.format(date().minusDays(1)))
                    .replace("{date-asctime}", ASCTIME.format(date()))
                    .replace("{date-1d-asctime}", ASCTIME.format(date().minusDays(1)));
        }
        if (filled.contains("{")) {
            throw new IllegalArgumentException("Unknown name in braces: " + filled);
        }
        return filled;
    }

    private String opaque() {
        if (entityTag.isEmpty()) {
            throw new Violation("Expected an ETag on the response to GET\n     but: there is none");
        }
        return entityTag.substring(entityTag.indexOf('"') + 1, entityTag.length() - 1);
    }

    private String caseSwapped() {
        StringBuilder swapped = new StringBuilder();
        opaque().chars()
                .map(c -> Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c))
                .forEach(c -> swapped.append((char) c));
        if (swapped.toString().equals(opaque())) {
            throw new NotApplicableException("needs an entity tag with letters");
        }
        return swapped.toString();
    }

    private ZonedDateTime date() {
        try {
            return ZonedDateTime.parse(lastModified, IMF_FIXDATE);
        } catch (DateTimeException e) {
            throw new Violation(
                    "Expected a Last-Modified like Sun, 06 Nov 1994 08:49:37 GMT\n     but: was " + lastModified);
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }
}

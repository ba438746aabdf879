package io.github.conditionalrest.benchmarks.evaluation;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A request, the same for all contestants. The current tag is {@code "1042;application/json"}, which has the form of
 * those that this library makes; to the others it is any tag.
 */
public enum Input {
    HIT("hit", Answer.PASS, "PUT", tag(1042), null, null),
    MISS("miss", Answer.FAILED, "PUT", tag(1041), null, null),
    LIST_8_HIT("list of 8, the last hits", Answer.PASS, "PUT", list(7) + ", " + tag(1042), null, null),
    LIST_8_MISS("list of 8, miss", Answer.FAILED, "PUT", list(8), null, null),
    LIST_64_MISS("list of 64, miss", Answer.FAILED, "PUT", list(64), null, null),
    KB_60_MISS("60 KB, miss", Answer.FAILED, "PUT", list(60 * 1024 / 25), null, null),
    WEAK("weak match", Answer.NOT_MODIFIED, "GET", null, "W/" + tag(1042), null),
    DATE("IMF-fixdate", Answer.PASS, "PUT", null, null, "Tue, 14 Nov 2023 22:13:20 GMT"),
    RFC_850("rfc850-date", Answer.PASS, "PUT", null, null, "Tuesday, 14-Nov-23 22:13:20 GMT"),
    ASCTIME("asctime-date", Answer.PASS, "PUT", null, null, "Tue Nov 14 22:13:20 2023"),
    BOTH("tag and date", Answer.PASS, "PUT", tag(1042), null, "Tue, 14 Nov 2023 22:13:20 GMT"),
    NOTHING("nothing sent", Answer.PASS, "PUT", null, null, null);

    /** What a request is answered. */
    public enum Answer {
        PASS,
        NOT_MODIFIED,
        FAILED,
        REQUIRED;

        /** By the status of a response. */
        public static Answer ofStatus(int status) {
            return switch (status) {
                case 200, 204 -> PASS;
                case 304 -> NOT_MODIFIED;
                case 412 -> FAILED;
                case 428 -> REQUIRED;
                default -> throw new IllegalArgumentException("No precondition is answered " + status);
            };
        }
    }

    /** The version of the current state, where the contestant makes its tag of a version. */
    public static final String VERSION = "1042";

    /** The media type of the current state. */
    public static final String MEDIA_TYPE = "application/json";

    /** The current tag, without its quotes. */
    public static final String TAG = VERSION + ";" + MEDIA_TYPE;

    /** The current modification date. */
    public static final Instant LAST_MODIFIED = Instant.ofEpochSecond(1_700_000_000);

    private final String title;
    private final Answer right;
    private final String method;
    private final @Nullable String ifMatch;
    private final @Nullable String ifNoneMatch;
    private final @Nullable String ifUnmodifiedSince;

    Input(
            String title,
            Answer right,
            String method,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            @Nullable String ifUnmodifiedSince) {
        this.title = title;
        this.right = right;
        this.method = method;
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
        this.ifUnmodifiedSince = ifUnmodifiedSince;
    }

    String title() {
        return title;
    }

    /** What RFC 9110 answers; nothing in it requires a precondition. */
    public Answer right() {
        return right;
    }

    public String method() {
        return method;
    }

    /** The line of If-Match or of If-None-Match, of which no request has both; or null where it has neither. */
    public @Nullable String tags() {
        return ifMatch == null ? ifNoneMatch : ifMatch;
    }

    public @Nullable String ifMatch() {
        return ifMatch;
    }

    public @Nullable String ifNoneMatch() {
        return ifNoneMatch;
    }

    public @Nullable String ifUnmodifiedSince() {
        return ifUnmodifiedSince;
    }

    boolean isList() {
        return EnumSet.range(LIST_8_HIT, KB_60_MISS).contains(this);
    }

    /** Whether the current state has a tag. */
    public boolean tagged() {
        return !dated() || this == BOTH;
    }

    /** Whether the current state has a modification date. */
    public boolean dated() {
        return ifUnmodifiedSince != null;
    }

    private static String tag(int version) {
        return "\"" + version + ";" + MEDIA_TYPE + "\"";
    }

    // none of which is current
    private static String list(int length) {
        return IntStream.range(2000, 2000 + length).mapToObj(Input::tag).collect(joining(", "));
    }
}

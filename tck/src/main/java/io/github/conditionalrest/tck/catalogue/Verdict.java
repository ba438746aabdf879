package io.github.conditionalrest.tck.catalogue;

import java.util.Objects;

/**
 * How an assertion fared.
 *
 * @param detail nothing where it held; the whole story where it did not; what is missing where it was skipped
 */
public record Verdict(Kind kind, String detail) {

    /** The four ways. */
    public enum Kind {
        /** It holds. */
        PASSED,
        /** It does not hold. */
        FAILED,
        /** It does not hold, for a known reason of the runtime's own. */
        DEVIATES,
        /** It could not be tried. */
        SKIPPED
    }

    /** The verdict on an assertion that holds. */
    public static final Verdict PASSED = new Verdict(Kind.PASSED, "");

    public Verdict {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    static Verdict failed(String story) {
        return new Verdict(Kind.FAILED, story);
    }

    /** It does not hold, for this reason of the runtime's own. */
    public static Verdict deviates(String cause) {
        return new Verdict(Kind.DEVIATES, cause);
    }

    /** It could not be tried, for this reason. */
    public static Verdict skipped(String reason) {
        return new Verdict(Kind.SKIPPED, reason);
    }
}

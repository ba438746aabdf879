package io.github.conditionalrest.tck.check;

/**
 * How an assertion fared.
 *
 * @param severity how bad it is, where it is broken
 * @param detail what came instead, or why it was not tried; empty where it held
 * @param advice what that means and what helps; empty where it held or was not tried
 * @param curl how to repeat it; empty where it held or was not tried
 * @param transcript what was exchanged; empty where it held or was not tried
 */
record Result(
        Item item, Outcome outcome, Severity severity, String detail, Advice advice, String curl, String transcript) {

    enum Outcome {
        HELD,
        BROKEN,
        NOT_TRIED
    }

    static Result held(Item item) {
        return new Result(item, Outcome.HELD, item.severity(), "", Advice.NONE, "", "");
    }

    static Result notTried(Item item, String reason) {
        return new Result(item, Outcome.NOT_TRIED, item.severity(), reason, Advice.NONE, "", "");
    }

    boolean isBroken() {
        return outcome == Outcome.BROKEN;
    }

    boolean isNotTried() {
        return outcome == Outcome.NOT_TRIED;
    }

    /** A MUST or a SHOULD that is broken, not a mere observation. */
    boolean isFinding() {
        return isBroken() && severity != Severity.OBSERVATION;
    }

    /** With the messages as they may be shown to anybody. */
    Result masked(Secrets secrets) {
        return new Result(
                item,
                outcome,
                severity,
                secrets.masked(detail),
                advice,
                secrets.masked(curl),
                secrets.masked(transcript));
    }
}

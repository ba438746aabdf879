package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.http.NoResponseException;
import java.util.function.Supplier;

/**
 * What has become of what was changed.
 *
 * @param text what was written, and what of it remains
 */
record PutBack(boolean done, String text) {

    static final PutBack NOTHING = new PutBack(true, "");

    /** The server took the content back, but shows it otherwise: it keeps members of its own. */
    static final String DIFFERS = "differs";

    PutBack and(PutBack other) {
        return new PutBack(
                done && other.done, text + (text.isEmpty() || other.text.isEmpty() ? "" : "\n") + other.text);
    }

    /**
     * Does it.
     *
     * @param removing deletes what was created, and says what remains
     * @param restoring writes what was there, and says why not
     */
    static PutBack by(Supplier<String> removing, Supplier<String> restoring, String summary) {
        String remains = said(removing);
        String restored = said(restoring);
        String text = summary;
        boolean done = remains.isEmpty();
        if (!done) {
            text += "\n" + remains;
        }
        if (restored.equals(DIFFERS)) {
            text += "\nPut back: what was read at first was written again. The server shows it with differences: it has"
                    + " members of its own, such as a date.";
        } else if (restored.isEmpty()) {
            text += "\nPut back: the content is what it was.";
        } else {
            done = false;
            text += "\nNOT PUT BACK: " + restored + ".";
        }
        return new PutBack(done, text);
    }

    private static String said(Supplier<String> doing) {
        try {
            return doing.get();
        } catch (NoResponseException e) {
            return "the server does not answer any more";
        }
    }
}

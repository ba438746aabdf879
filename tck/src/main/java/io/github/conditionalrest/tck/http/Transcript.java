package io.github.conditionalrest.tck.http;

/** How messages are shown to people. */
final class Transcript {

    private static final int LONGEST = 400;

    private Transcript() {}

    static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "... (" + text.length() + " characters in all)";
    }
}

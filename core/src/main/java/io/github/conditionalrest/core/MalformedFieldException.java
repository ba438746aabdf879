package io.github.conditionalrest.core;

import io.github.conditionalrest.Precondition;
import jakarta.ws.rs.BadRequestException;

/** An If-Match or If-None-Match that is no list of entity tags; it quotes the field and says what is wrong with it. */
final class MalformedFieldException extends BadRequestException {

    private static final long serialVersionUID = 1;
    private static final int QUOTED = 40;

    private final Precondition precondition;
    private final String detail;

    MalformedFieldException(Precondition precondition, String line, int at) {
        this(
                precondition,
                precondition.fieldName() + ": " + excerpt(line) + " is malformed at position " + (at + 1) + ": "
                        + flaw(line, at));
    }

    private MalformedFieldException(Precondition precondition, String detail) {
        super(detail);
        this.precondition = precondition;
        this.detail = detail;
    }

    /** What the client is told. */
    String detail() {
        return detail;
    }

    Precondition precondition() {
        return precondition;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    private static String flaw(String line, int at) {
        if (at >= line.length()) {
            return "the closing double quote of an entity tag is missing.";
        }
        char c = line.charAt(at);
        if (c == '*') {
            return "* stands alone, without entity tags, commas or a second field line.";
        }
        if (line.startsWith("w/", at)) {
            return "the W/ of a weak entity tag is written with a capital W.";
        }
        return "expected entity tags like \"x\" or W/\"x\", separated by commas, with neither white space nor control"
                + " characters inside the quotes; found " + String.format("U+%04X", (int) c) + ".";
    }

    private static String excerpt(String line) {
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "...";
    }
}

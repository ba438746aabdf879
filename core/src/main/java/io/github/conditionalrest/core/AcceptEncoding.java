package io.github.conditionalrest.core;

import java.util.List;

/** Accept-Encoding (RFC 9110 §12.5.3), as far as it tells whether content without a coding may be sent. */
final class AcceptEncoding {

    private static final String IDENTITY = "identity";

    private AcceptEncoding() {}

    /**
     * Whether content without a coding is refused: "it is acceptable by default unless specifically excluded by the
     * Accept-Encoding header field stating either "identity;q=0" or "*;q=0" without a more specific entry for
     * "identity"" (RFC 9110 §12.5.3).
     */
    static boolean refusesIdentity(List<String> lines) {
        boolean named = false;
        boolean refused = false;
        boolean refusedWithAll = false;
        for (String line : lines) {
            int to;
            for (int from = 0; from < line.length(); from = to + 1) {
                int comma = line.indexOf(',', from);
                to = comma < 0 ? line.length() : comma;
                int coding = skipSpace(line, from, to);
                if (line.startsWith("*", coding)) {
                    refusedWithAll |= weighsNothing(line, coding + 1, to);
                } else if (isIdentity(line, coding, to)) {
                    named = true;
                    refused |= weighsNothing(line, coding + IDENTITY.length(), to);
                }
            }
        }
        return named ? refused : refusedWithAll;
    }

    private static boolean isIdentity(String line, int from, int to) {
        int behind = from + IDENTITY.length();
        return line.regionMatches(true, from, IDENTITY, 0, IDENTITY.length())
                && (behind == to || isSpace(line.charAt(behind)) || line.charAt(behind) == ';');
    }

    // weight = OWS ";" OWS "q=" qvalue (§12.4.2), of which any number of zeros is taken
    private static boolean weighsNothing(String line, int from, int to) {
        int semicolon = skipSpace(line, from, to);
        if (semicolon == to || line.charAt(semicolon) != ';') {
            return false;
        }
        int weight = skipSpace(line, semicolon + 1, to);
        if (!line.regionMatches(true, weight, "q=0", 0, 3)) {
            return false;
        }
        int behind = weight + 3;
        if (behind < to && line.charAt(behind) == '.') {
            do {
                behind++;
            } while (behind < to && line.charAt(behind) == '0');
        }
        return skipSpace(line, behind, to) == to;
    }

    private static int skipSpace(String line, int from, int to) {
        int at = from;
        while (at < to && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}

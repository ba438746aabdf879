package io.github.conditionalrest.examples.elsewhere;

import io.github.conditionalrest.tck.check.ConditionalCheck;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One run of {@code conditional-check} with writes, and what it printed. */
record Checked(int status, String out) {

    private static final Pattern FINDING =
            Pattern.compile("^ *((?:MUST|SHLD|note) +[A-Z]+-\\S+ +does not hold: .*)$", Pattern.MULTILINE);

    static Checked check(String... arguments) {
        StringWriter out = new StringWriter();
        int status = ConditionalCheck.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return new Checked(status, out.toString());
    }

    /** The lines of what does not hold: levels, numbers and statements. */
    List<String> findings() {
        return findingsIn(out);
    }

    static List<String> findingsIn(String text) {
        return FINDING.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}

package io.github.conditionalrest.tck.check;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is shown while it runs: a line for each assertion, a paragraph for each that does not hold, and a summary. */
final class Console {

    private static final String RED = "31;1";
    private static final String YELLOW = "33;1";
    private static final String GREEN = "32";
    private static final String CYAN = "36";
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final Pattern CONTROL = Pattern.compile("(\u001B\\[[0-9;]*m)|[\\x00-\\x08\\x0A-\\x1F\\x7F-\\x9F]");
    private static final int WIDTH = 112;

    private final PrintWriter out;
    private final boolean terminal;
    private final boolean colours;
    private final Secrets secrets;
    private @Nullable Section section;
    private int progress;

    /**
     * Writes there.
     *
     * @param terminal whether what was written can be overwritten
     */
    Console(PrintWriter out, boolean terminal, boolean colours, Secrets secrets) {
        this.out = out;
        this.terminal = terminal;
        this.colours = colours;
        this.secrets = secrets;
    }

    void found(Settings settings, Found found) {
        line(paint(BOLD, "conditional-check ") + settings.url());
        line("");
        fact("Content", found.first().field("Content-Type") + ", " + found.length() + " bytes");
        String kind = found.isStrong() ? " (strong)" : found.isWeak() ? " (weak)" : " (not a tag)";
        fact("ETag", found.tag().isEmpty() ? "none" : found.tag() + kind);
        fact("Last-Modified", found.date().isEmpty() ? "none" : found.date());
        if (!found.allow().isEmpty()) {
            fact("Allow", found.allow());
        }
        String written = settings.body() == null ? "what was read" : "what --body says";
        fact(
                "Writes",
                settings.allowWrites()
                        ? "PUT of " + written + ", and of that with changes; put back at the end"
                        : "none; with --allow-writes there is more to find");
        if (settings.create() != null) {
            fact("Creates", settings.create() + (settings.allowWrites() ? ", and deletes it again" : ", reads alone"));
        }
    }

    void through(URI gateway, Found through) {
        fact("Through", gateway.toString());
        fact("ETag there", through.tag().isEmpty() ? "none" : through.tag());
    }

    /** Says what has become of what was written, when somebody has stopped the program. */
    void interrupted(PutBack putBack) {
        if (!putBack.text().isEmpty()) {
            line("");
            line("Stopped. " + secrets.masked(putBack.text()));
            out.flush();
        }
    }

    private void fact(String name, String value) {
        line("  " + paint(FAINT, name + " ".repeat(15 - name.length())) + value);
    }

    void trying(Item item, int done, int all) {
        if (item.section() != section) {
            clear();
            section = item.section();
            line("");
            line(paint(BOLD, section.title()) + paint(FAINT, ": " + section.about()));
        }
        if (terminal) {
            clear();
            String text = "  " + (done + 1) + "/" + all + " " + item.id();
            out.print(paint(FAINT, text));
            out.flush();
            progress = text.length();
        }
    }

    /** Says what is about to take long, or to be a load. */
    void announce(String text) {
        clear();
        line("  " + paint(CYAN, text));
    }

    void tried(Result result) {
        clear();
        Result shown = result.masked(secrets);
        Item item = shown.item();
        // What was not tried is listed at the end, by its reasons.
        if (shown.isBroken()) {
            broken(shown);
        } else if (!shown.isNotTried()) {
            line("  " + paint(GREEN, "ok") + "   " + title(item));
        }
    }

    private static String title(Item item) {
        return String.format("%-14s %s", item.id(), item.assertion().statement());
    }

    private void broken(Result result) {
        String word =
                switch (result.severity()) {
                    case MUST -> paint(RED, "MUST");
                    case SHOULD -> paint(YELLOW, "SHLD");
                    case OBSERVATION -> paint(CYAN, "note");
                };
        Item item = result.item();
        String number = String.format("%-14s", item.id());
        line("  " + word + " " + paint(BOLD, number + " does not hold: ")
                + item.assertion().statement());
        line("         " + result.detail());
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            Result first = finding.first().masked(secrets);
            Item item = first.item();
            line("");
            String level = finding.severity() == Severity.OBSERVATION ? "observed" : finding.severity() + " broken";
            String colour =
                    switch (finding.severity()) {
                        case MUST -> RED;
                        case SHOULD -> YELLOW;
                        case OBSERVATION -> CYAN;
                    };
            line("  " + paint(colour, level) + ", " + item.assertion().clause() + ", " + paint(BOLD, item.id()) + ": "
                    + first.detail());
            paragraph("So:     ", finding.advice().consequence());
            paragraph("Cure:   ", finding.advice().cure());
            if (!first.curl().isEmpty()) {
                line("         Repeat: " + first.curl());
            }
            if (!finding.others().isEmpty()) {
                paragraph("Also:   ", String.join(", ", finding.others()));
            }
        }
    }

    private void paragraph(String name, String text) {
        String indent = " ".repeat(9);
        StringBuilder line = new StringBuilder(indent).append(name);
        int start = line.length();
        for (String word : text.split(" ", -1)) {
            if (line.length() > start && line.length() + word.length() > WIDTH) {
                line(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(start));
            }
            line.append(word).append(' ');
        }
        line(line.toString().stripTrailing());
    }

    void finished(Report report) {
        clear();
        List<Finding> findings = Finding.of(report.results());
        if (!findings.isEmpty()) {
            line("");
            line(paint(BOLD, "Findings") + paint(FAINT, ": what comes of it, and what helps"));
            findings(findings);
        }
        if (!report.notTried().isEmpty()) {
            line("");
            line(paint(BOLD, "Not tried"));
            report.notTried().forEach((reason, results) -> {
                List<String> numbers = Numbers.of(results);
                paragraph("", "- " + secrets.masked(reason) + ": " + String.join(", ", numbers));
            });
        }
        if (!report.putBack().text().isEmpty()) {
            line("");
            line(paint(BOLD, "What was written"));
            for (String text : report.putBack().text().split("\n", -1)) {
                paragraph("", secrets.masked(text));
            }
        }
        if (!report.results().isEmpty()) {
            line("");
        }
        if (!report.stopped().isEmpty()) {
            line(paint(RED, "Stopped: ") + secrets.masked(report.stopped()));
        }
        String colour = report.status() == ExitStatus.HELD ? GREEN : RED;
        if (!report.results().isEmpty()) {
            line(paint(colour, report.summary()) + " (" + report.seconds() + ")");
        }
        line("Exit status " + report.status().code() + ": " + report.status().meaning());
        out.flush();
    }

    private void clear() {
        if (progress > 0) {
            out.print("\r" + " ".repeat(progress) + "\r");
            progress = 0;
        }
    }

    // A server may tell what a terminal would obey; colours are all that may stay.
    private void line(String text) {
        out.println(CONTROL.matcher(text).replaceAll("$1"));
        if (terminal) {
            out.flush();
        }
    }

    private String paint(String colour, String text) {
        return colours ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
    }
}

package io.github.conditionalrest.tck.report;

import io.github.conditionalrest.tck.catalogue.Verdict;
import io.github.conditionalrest.tck.report.Matrix.Cell;
import io.github.conditionalrest.tck.report.Matrix.Note;
import io.github.conditionalrest.tck.report.Matrix.Row;
import java.util.List;

/** The matrix as one page of HTML, which needs nothing else. */
final class HtmlPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8884; --ok: #1a7f37; --bad: #cf222e; --warn: #9a6700; --soft: #8882 }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem }
            p { max-width: 50rem }
            table { border-collapse: collapse; font-size: 13px; margin: 1rem 0 }
            th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top }
            thead th { position: sticky; top: 0; background: Canvas; vertical-align: bottom; z-index: 1 }
            th.runtime { writing-mode: vertical-rl; transform: rotate(180deg); padding: .5rem .2rem; vertical-align: top }
            td:first-child, th[rowspan] { min-width: 22rem }
            td.cell, th[colspan] { text-align: center; white-space: nowrap }
            td.ok { color: var(--ok) } td.bad { color: var(--bad); font-weight: 600 } td.warn { color: var(--warn) }
            td.none { color: GrayText }
            td.first-own { border-left: 2px solid var(--line) } th.runtime.first-own { border-right: 2px solid var(--line) }
            td.cell { padding: .3rem .2rem }
            tr.rule th { text-align: left; background: var(--soft); font-size: 14px }
            .number { font-weight: 600; white-space: nowrap } .small { color: GrayText; font-size: 12px }
            body:has(#changed:checked) tr.same { display: none }
            """;

    private HtmlPage() {}

    static String of(Matrix matrix) {
        StringBuilder html = new StringBuilder(Html.head("Conditional REST: the matrix", STYLE));
        html.append(
                        "<h1>Conditional REST: the matrix</h1>\n<p>What the TCK found on each runtime: first with the extension,")
                .append(
                        " then by the runtime's own <code>Request.evaluatePreconditions</code>. ✓ holds in all variants that could be tried,")
                .append(" 3/4 in so many of them, – could not be tried, d is a known deviation.")
                .append(" Move the pointer over a statement to see what is sent, what is accepted, and why.</p>\n")
                .append(
                        "<p><label><input type=\"checkbox\" id=\"changed\"> only what a runtime gets wrong by itself</label></p>\n");
        html.append("<table>\n<thead><tr><th rowspan=\"2\">assertion</th><th colspan=\"")
                .append(matrix.runtimes().size())
                .append("\">with the extension</th><th class=\"first-own\" colspan=\"")
                .append(matrix.runtimes().size())
                .append("\">by itself</th></tr>\n<tr>");
        runtimes(html, matrix, "");
        runtimes(html, matrix, " first-own");
        html.append("</tr></thead>\n<tbody>\n");
        String rule = "";
        for (Row row : matrix.rows()) {
            if (!row.assertion().rule().equals(rule)) {
                rule = row.assertion().rule();
                html.append("<tr class=\"rule\" id=\"")
                        .append(rule)
                        .append("\"><th colspan=\"")
                        .append(1 + 2 * matrix.runtimes().size())
                        .append("\">")
                        .append(rule)
                        .append("</th></tr>\n");
            }
            row(html, row);
        }
        html.append("</tbody>\n</table>\n");
        notes(html, matrix);
        return html.append("</body>\n</html>\n").toString();
    }

    private static void runtimes(StringBuilder html, Matrix matrix, String firstStyle) {
        String style = firstStyle;
        for (String runtime : matrix.runtimes()) {
            html.append("<th class=\"runtime")
                    .append(style)
                    .append("\">")
                    .append(Html.escaped(runtime))
                    .append("</th>");
            style = "";
        }
    }

    private static void row(StringBuilder html, Row row) {
        boolean changed = row.own().stream().anyMatch(cell -> cell.passed() < cell.tried());
        html.append(changed ? "<tr>" : "<tr class=\"same\">")
                .append("<td title=\"")
                .append(Html.escaped("Sent: " + row.assertion().sent() + "\nAccepted: "
                        + row.assertion().accepted() + "\nBecause: "
                        + row.assertion().because()))
                .append("\"><span class=\"number\">")
                .append(row.number())
                .append("</span> ")
                .append(Html.marked(row.assertion().statement()))
                .append(" <span class=\"small\">")
                .append(row.assertion().level())
                .append(", ")
                .append(Html.escaped(row.assertion().clause()))
                .append("</span></td>");
        cells(html, row.guarded(), "");
        cells(html, row.own(), " first-own");
        html.append("</tr>\n");
    }

    private static void cells(StringBuilder html, List<Cell> cells, String firstStyle) {
        String style = firstStyle;
        for (Cell cell : cells) {
            String share = cell.passed() + "/" + cell.tried();
            String kind = cell.tried() == 0 ? "none" : cell.holds() ? "ok" : cell.failed() > 0 ? "bad" : "warn";
            String text =
                    switch (kind) {
                        case "none" -> "–";
                        case "ok" -> "✓";
                        case "bad" -> share;
                        default -> share + " d";
                    };
            html.append("<td class=\"cell ")
                    .append(kind)
                    .append(style)
                    .append("\">")
                    .append(text)
                    .append("</td>");
            style = "";
        }
    }

    private static void notes(StringBuilder html, Matrix matrix) {
        html.append("<h2>Skipped and deviating</h2>\n<table>\n<thead><tr><th>runtime</th><th></th><th>reason</th>")
                .append("<th>assertions</th></tr></thead>\n<tbody>\n");
        for (Note note : matrix.notes()) {
            html.append("<tr><td>")
                    .append(Html.escaped(note.runtime()))
                    .append("</td><td>")
                    .append(note.kind() == Verdict.Kind.SKIPPED ? "skipped" : "deviates")
                    .append("</td><td>")
                    .append(Html.escaped(note.reason()))
                    .append("</td><td>")
                    .append(String.join(", ", note.numbers().stream().distinct().toList()))
                    .append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }
}

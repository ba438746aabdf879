package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.report.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page for people, which needs nothing else. */
final class HtmlReport {

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8884; --ok: #1a7f37; --bad: #cf222e; --warn: #9a6700; --note: #0969da;
              --soft: #8882 }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 66rem; padding: 0 1rem }
            h1 { font-size: 1.5rem; margin-bottom: 0 } h2 { margin-top: 2.2rem; font-size: 1.15rem }
            .url { font-family: ui-monospace, monospace; color: GrayText; overflow-wrap: anywhere }
            .sums { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1.2rem 0 }
            .sum { border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1rem; min-width: 6.5rem }
            .sum b { display: block; font-size: 1.5rem; line-height: 1.2 }
            .must { color: var(--bad) } .should { color: var(--warn) } .observation { color: var(--note) } .ok { color: var(--ok) }
            .finding { border: 1px solid var(--line); border-left: 5px solid; border-radius: 6px; padding: .7rem 1rem; margin: .9rem 0 }
            .finding > * { color: CanvasText } .finding h3 { margin: 0; font-size: 1rem } .finding p { margin: .4rem 0 }
            .finding .small { color: GrayText } .badge { color: Canvas; border-radius: 4px; padding: 0 .4rem; font-size: 12px;
              margin-right: .4rem }
            .badge.must { background: var(--bad) } .badge.should { background: var(--warn) } .badge.observation { background: var(--note) }
            .number { font-weight: 600; white-space: nowrap } .small { color: GrayText; font-size: 12.5px }
            pre { background: var(--soft); border-radius: 6px; padding: .6rem .8rem; overflow-x: auto; font-size: 12.5px; margin: .4rem 0;
              white-space: pre-wrap; overflow-wrap: anywhere }
            table { border-collapse: collapse; width: 100%; font-size: 13.5px }
            td { border-bottom: 1px solid var(--line); padding: .25rem .5rem; vertical-align: top }
            td:first-child { width: 1.5rem } td:nth-child(2) { width: 8rem } summary { cursor: pointer }
            """;

    private final StringBuilder html = new StringBuilder();
    private final Report report;
    private final Secrets secrets;

    private HtmlReport(Report report, Secrets secrets) {
        this.report = report;
        this.secrets = secrets;
    }

    static void write(Report report, Secrets secrets, Path file) throws IOException {
        Files.writeString(file, new HtmlReport(report, secrets).page());
    }

    private String page() {
        String title = "conditional-check " + report.settings().url();
        html.append(Html.head(title, STYLE));
        html.append("<h1>conditional-check</h1>\n<div class=\"url\">")
                .append(Html.escaped(report.settings().url().toString()))
                .append(
                        report.settings().via() == null
                                ? ""
                                : Html.escaped(" through " + report.settings().via()))
                .append("</div>\n");
        sums();
        findings();
        notTried();
        written();
        everything();
        return html.append("</body>\n</html>\n").toString();
    }

    private void sums() {
        html.append("<div class=\"sums\">");
        sum("ok", report.count(Result.Outcome.HELD), "hold");
        sum("must", report.broken(Severity.MUST), "MUST broken");
        sum("should", report.broken(Severity.SHOULD), "SHOULD broken");
        sum("observation", report.broken(Severity.OBSERVATION), "observed");
        sum("", report.count(Result.Outcome.NOT_TRIED), "not tried");
        html.append("</div>\n<p>Exit status ")
                .append(report.status().code())
                .append(": ")
                .append(Html.escaped(report.status().meaning()))
                .append(", after ")
                .append(report.seconds())
                .append(".</p>\n");
        if (!report.stopped().isEmpty()) {
            html.append("<p class=\"must\">Stopped: ")
                    .append(Html.escaped(secrets.masked(report.stopped())))
                    .append("</p>\n");
        }
    }

    private void sum(String style, long count, String what) {
        html.append("<div class=\"sum\"><b class=\"")
                .append(count == 0 ? "" : style)
                .append("\">")
                .append(count)
                .append("</b>")
                .append(what)
                .append("</div>");
    }

    private void findings() {
        List<Finding> findings = Finding.of(report.results());
        html.append("<h2>Findings</h2>\n").append(findings.isEmpty() ? "<p class=\"ok\">None.</p>\n" : "");
        findings.forEach(this::finding);
    }

    private void finding(Finding finding) {
        String style = finding.severity().name().toLowerCase(Locale.ROOT);
        Result first = finding.first().masked(secrets);
        html.append("<div class=\"finding ")
                .append(style)
                .append("\">\n<h3><span class=\"badge ")
                .append(style)
                .append("\">")
                .append(style)
                .append("</span>")
                .append(Html.escaped(finding.advice().consequence()))
                .append("</h3>\n<p><b>Cure:</b> ")
                .append(Html.escaped(finding.advice().cure()))
                .append("</p>\n<p class=\"small\">")
                .append(first.item().id())
                .append(", ")
                .append(Html.escaped(first.item().assertion().clause() + ": " + first.detail()))
                .append(first.curl().isEmpty() ? "</p>\n" : "</p>\n<pre>" + Html.escaped(first.curl()) + "</pre>\n");
        for (Result result : finding.results()) {
            html.append("<details><summary class=\"small\"><span class=\"number\">")
                    .append(result.item().id())
                    .append("</span> ")
                    .append(Html.marked(result.item().assertion().statement()))
                    .append("</summary><pre>")
                    .append(Html.escaped(result.masked(secrets).transcript()))
                    .append("</pre></details>\n");
        }
        html.append("</div>\n");
    }

    private void notTried() {
        if (report.notTried().isEmpty()) {
            return;
        }
        html.append("<h2>Not tried</h2>\n<ul>\n");
        report.notTried().forEach((reason, results) -> html.append("<li>")
                .append(Html.escaped(secrets.masked(reason)))
                .append(": <span class=\"small\">")
                .append(String.join(", ", Numbers.of(results)))
                .append("</span></li>\n"));
        html.append("</ul>\n");
    }

    private void written() {
        if (!report.putBack().text().isEmpty()) {
            html.append("<h2>What was written</h2>\n<p>")
                    .append(Html.escaped(secrets.masked(report.putBack().text()))
                            .replace("\n", "<br>\n"))
                    .append("</p>\n");
        }
    }

    private void everything() {
        for (Map.Entry<Section, List<Result>> section : report.bySection().entrySet()) {
            html.append("<h2>").append(section.getKey().title()).append("</h2>\n<table>\n");
            for (Result result : section.getValue()) {
                String style = result.severity().name().toLowerCase(Locale.ROOT);
                html.append(
                                switch (result.outcome()) {
                                    case HELD -> "<tr><td class=\"ok\">✓</td>";
                                    case BROKEN -> "<tr><td class=\"" + style + "\">✗</td>";
                                    case NOT_TRIED -> "<tr class=\"small\"><td>–</td>";
                                })
                        .append("<td class=\"number\">")
                        .append(result.item().id())
                        .append("</td><td>")
                        .append(Html.marked(result.item().assertion().statement()))
                        .append("</td></tr>\n");
            }
            html.append("</table>\n");
        }
    }
}

package io.github.conditionalrest.tck.report;

import io.github.conditionalrest.tck.catalogue.Verdict;
import io.github.conditionalrest.tck.report.Matrix.Cell;
import io.github.conditionalrest.tck.report.Matrix.Note;
import io.github.conditionalrest.tck.report.Matrix.Row;
import java.util.List;
import java.util.stream.Collectors;

/** The matrix in Markdown. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(Matrix matrix) {
        StringBuilder text = new StringBuilder();
        text.append("# The matrix\n\n")
                .append("What the [TCK](tck.md) found, generated from its runs: ")
                .append(matrix.rows().size())
                .append(
                        " statements. `✓` holds in all variants that could be tried (methods; by the filter, by `Preconditions` and")
                .append(" by `Request`), `3/4` in so many of them, `–` could not be tried,")
                .append(" `d` is a [known deviation](#skipped-and-deviating).\n\n");
        text.append("## With the extension, by rule\n\n");
        rules(text, matrix, true);
        text.append("\n## The runtimes' own `Request.evaluatePreconditions`, by rule\n\n")
                .append(
                        "Only what a resource without the extension could be asked; a runtime never answers 428 by itself.\n\n");
        rules(text, matrix, false);
        text.append("\n## Skipped and deviating\n\n");
        notes(text, matrix);
        text.append("\n## With the extension, by assertion\n\n");
        assertions(text, matrix, true);
        text.append("\n## The runtimes' own `Request.evaluatePreconditions`, by assertion\n\n");
        assertions(text, matrix, false);
        return text.toString();
    }

    private static void rules(StringBuilder text, Matrix matrix, boolean guarded) {
        head(text, "rule", matrix);
        matrix.byRule(guarded).forEach((rule, cells) -> {
            if (cells.stream().anyMatch(cell -> cell.tried() > 0)) {
                text.append("| ").append(rule).append(cells(cells, true)).append(" |\n");
            }
        });
    }

    private static void assertions(StringBuilder text, Matrix matrix, boolean guarded) {
        head(text, "assertion", matrix);
        for (Row row : matrix.rows()) {
            List<Cell> cells = guarded ? row.guarded() : row.own();
            if (guarded || cells.stream().anyMatch(cell -> cell.tried() > 0)) {
                text.append("| **")
                        .append(row.number())
                        .append("** ")
                        .append(row.assertion().statement().replace("|", "\\|").replace("<", "&lt;"))
                        .append(" (")
                        .append(row.assertion().clause())
                        .append(')')
                        .append(cells(cells, false))
                        .append(" |\n");
            }
        }
    }

    private static void head(StringBuilder text, String first, Matrix matrix) {
        text.append("| ").append(first);
        matrix.runtimes().forEach(runtime -> text.append(" | ").append(runtime));
        text.append(" |\n|---").append("|:-:".repeat(matrix.runtimes().size())).append("|\n");
    }

    private static String cells(List<Cell> cells, boolean counted) {
        return cells.stream().map(cell -> " | " + cell(cell, counted)).collect(Collectors.joining());
    }

    private static String cell(Cell cell, boolean counted) {
        if (cell.tried() == 0) {
            return "–";
        }
        if (cell.holds()) {
            return counted ? Long.toString(cell.passed()) : "✓";
        }
        String share = cell.passed() + "/" + cell.tried();
        return cell.failed() == 0 ? share + " d" : "**" + share + "**";
    }

    private static void notes(StringBuilder text, Matrix matrix) {
        if (matrix.notes().isEmpty()) {
            text.append("Nothing.\n");
            return;
        }
        text.append("| runtime | | reason | assertions |\n|---|---|---|---|\n");
        for (Note note : matrix.notes()) {
            text.append("| ")
                    .append(note.runtime())
                    .append(note.kind() == Verdict.Kind.SKIPPED ? " | skipped | " : " | deviates | ")
                    .append(note.reason().replace("|", "\\|"))
                    .append(" | ")
                    .append(note.numbers().stream().distinct().collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
    }
}

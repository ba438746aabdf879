package io.github.conditionalrest.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Results of one suite as a table in Markdown: time, bytes allocated, and how many times the time of the baseline. The
 * time is that of the fastest iteration, since whatever else the machine does only adds to it.
 *
 * <p>A benchmark tells of a wrong answer by an auxiliary counter called {@value #WRONG} which is not 0; its figure is
 * marked, since a wrong answer is no speed.
 *
 * @param title of the table
 * @param row in which a benchmark stands, or null if it is not of this table
 * @param column in which it stands, or null if it is not of this table
 * @param baseline the row with which a column is compared, or null where it has none
 * @param first the rows that come first, in this order; the others come as they were run
 */
public record Table(
        String title,
        Function<BenchmarkParams, @Nullable String> row,
        Function<BenchmarkParams, @Nullable String> column,
        Function<String, @Nullable String> baseline,
        List<String> first) {

    /** The counter of a benchmark whose answer is not the right one. */
    public static final String WRONG = "wrong";

    private static final String BYTES = "gc.alloc.rate.norm";

    /** With its rows and columns in the order in which they were run. */
    public Table(
            String title,
            Function<BenchmarkParams, @Nullable String> row,
            Function<BenchmarkParams, @Nullable String> column,
            Function<String, @Nullable String> baseline) {
        this(title, row, column, baseline, List.of());
    }

    /** The same row as the baseline of every column. */
    public static Function<String, @Nullable String> comparedWith(String row) {
        return column -> row;
    }

    /** The table; empty if none of the results is of it. */
    String of(Collection<RunResult> results) {
        Map<String, Map<String, RunResult>> rows = new LinkedHashMap<>();
        first.forEach(name -> rows.put(name, new LinkedHashMap<>()));
        List<String> columns = new ArrayList<>();
        for (RunResult result : results) {
            String inRow = row.apply(result.getParams());
            String inColumn = column.apply(result.getParams());
            if (inRow != null && inColumn != null) {
                rows.computeIfAbsent(inRow, key -> new LinkedHashMap<>()).put(inColumn, result);
                if (!columns.contains(inColumn)) {
                    columns.add(inColumn);
                }
            }
        }
        rows.values().removeIf(Map::isEmpty);
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder(line(title, columns, UnaryOperator.identity()));
        table.append("|---".repeat(columns.size() + 1)).append("|\n");
        rows.forEach((name, cells) -> table.append(line(name, columns, at -> cell(cells.get(at), bound(rows, at)))));
        return table.toString();
    }

    private static String line(String head, List<String> columns, UnaryOperator<String> cell) {
        return "| " + head
                + columns.stream().map(cell).map(text -> " | " + text).collect(joining()) + " |\n";
    }

    private @Nullable RunResult bound(Map<String, Map<String, RunResult>> rows, String inColumn) {
        String name = baseline.apply(inColumn);
        Map<String, RunResult> cells = name == null ? null : rows.get(name);
        return cells == null ? null : cells.get(inColumn);
    }

    private static String cell(@Nullable RunResult result, @Nullable RunResult bound) {
        if (result == null) {
            return "";
        }
        String ratio = bound == null || bound == result ? "" : " ×" + digits(nanoseconds(result) / nanoseconds(bound));
        Result<?> bytes = result.getSecondaryResults().get(BYTES);
        String allocated = bytes == null ? "" : ", " + bytes(bytes.getScore());
        Result<?> wrong = result.getSecondaryResults().get(WRONG);
        String mark = wrong != null && wrong.getScore() != 0 ? " **wrong**" : "";
        return time(nanoseconds(result)) + allocated + ratio + mark;
    }

    private static double nanoseconds(RunResult result) {
        double fastest = result.getBenchmarkResults().stream()
                .flatMap(run -> run.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
        return fastest * result.getParams().getTimeUnit().toNanos(1);
    }

    private static String time(double nanoseconds) {
        if (nanoseconds < 9_999.5) {
            return digits(nanoseconds) + " ns";
        }
        return nanoseconds < 9_999_500 ? digits(nanoseconds / 1e3) + " µs" : digits(nanoseconds / 1e6) + " ms";
    }

    private static String bytes(double bytes) {
        if (bytes < 99_999.5) { // a hundred bytes more or less of a request are of interest
            return Math.round(bytes) + " B";
        }
        return bytes < 9_999_500 ? digits(bytes / 1e3) + " KB" : digits(bytes / 1e6) + " MB";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f", value);
    }
}

package io.github.conditionalrest.tck.report;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs side by side: runtimes across, assertions down. Assertions that differ in nothing but the method share a row.
 *
 * @param runtimes the names of the runs, in the order of the cells
 */
record Matrix(List<String> runtimes, List<Row> rows, List<Note> notes) {

    private static final List<String> WITH_EXTENSION = List.of("filter", "preconditions", "request");
    private static final List<String> WITHOUT = List.of("container");

    /**
     * One numbered statement.
     *
     * @param guarded with the extension, one for each runtime
     * @param own by the runtime's own evaluation, one for each runtime
     */
    record Row(String number, Assertion assertion, List<Cell> guarded, List<Cell> own) {}

    /** How often a statement held, of how many tries; nothing was tried where both are zero. */
    record Cell(long passed, long failed, long deviating) {

        private static Cell of(Stream<Verdict> verdicts) {
            Map<Verdict.Kind, Long> counts =
                    verdicts.collect(Collectors.groupingBy(Verdict::kind, Collectors.counting()));
            return new Cell(
                    counts.getOrDefault(Verdict.Kind.PASSED, 0L),
                    counts.getOrDefault(Verdict.Kind.FAILED, 0L),
                    counts.getOrDefault(Verdict.Kind.DEVIATES, 0L));
        }

        long tried() {
            return passed + failed + deviating;
        }

        boolean holds() {
            return tried() > 0 && passed == tried();
        }

        Cell and(Cell other) {
            return new Cell(passed + other.passed, failed + other.failed, deviating + other.deviating);
        }
    }

    /** Why a runtime skips assertions, or deviates in them. */
    record Note(String runtime, Verdict.Kind kind, String reason, List<String> numbers) {}

    static Matrix of(Catalogue catalogue, List<Run> runs) {
        Map<String, List<Assertion>> byNumber = new LinkedHashMap<>();
        for (Assertion assertion : catalogue.assertions()) {
            byNumber.computeIfAbsent(assertion.number(), number -> new ArrayList<>())
                    .add(assertion);
        }
        List<Row> rows = new ArrayList<>();
        byNumber.forEach((number, assertions) -> rows.add(new Row(
                number,
                assertions.get(0),
                runs.stream().map(run -> cell(run, WITH_EXTENSION, assertions)).toList(),
                runs.stream().map(run -> cell(run, WITHOUT, assertions)).toList())));
        List<Note> notes = new ArrayList<>();
        runs.forEach(run -> notes.addAll(notes(run, byNumber)));
        return new Matrix(runs.stream().map(Run::runtime).toList(), List.copyOf(rows), List.copyOf(notes));
    }

    /** All rows of a rule as one cell for each runtime, by rule. */
    Map<String, List<Cell>> byRule(boolean guarded) {
        Map<String, List<Cell>> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Cell> cells = guarded ? row.guarded() : row.own();
            sums.merge(row.assertion().rule(), cells, (sum, more) -> {
                List<Cell> both = new ArrayList<>();
                for (int i = 0; i < sum.size(); i++) {
                    both.add(sum.get(i).and(more.get(i)));
                }
                return both;
            });
        }
        return sums;
    }

    private static Cell cell(Run run, List<String> ways, List<Assertion> assertions) {
        return Cell.of(verdicts(run, ways, assertions));
    }

    private static Stream<Verdict> verdicts(Run run, List<String> ways, List<Assertion> assertions) {
        return ways.stream().map(run::verdicts).flatMap(verdicts -> assertions.stream()
                .filter(assertion -> verdicts.containsKey(assertion.id()))
                .map(assertion -> verdicts.get(assertion.id())));
    }

    private static List<Note> notes(Run run, Map<String, List<Assertion>> byNumber) {
        Map<String, Note> notes = new TreeMap<>();
        byNumber.forEach((number, assertions) -> verdicts(run, WITH_EXTENSION, assertions)
                .filter(verdict -> verdict.kind() == Verdict.Kind.SKIPPED || verdict.kind() == Verdict.Kind.DEVIATES)
                .distinct()
                .forEach(verdict -> notes.computeIfAbsent(
                                verdict.kind() + verdict.detail(),
                                key -> new Note(run.runtime(), verdict.kind(), verdict.detail(), new ArrayList<>()))
                        .numbers()
                        .add(number)));
        return List.copyOf(notes.values());
    }
}

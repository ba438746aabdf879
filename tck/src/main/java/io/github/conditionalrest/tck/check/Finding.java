package io.github.conditionalrest.tck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has one consequence and one cure, however many assertions it shows in.
 *
 * @param results at least one; the first of them stands for all
 */
record Finding(Severity severity, Advice advice, List<Result> results) {

    /** What has the same cause as far as can be told from outside. */
    private record Cause(Severity severity, Advice advice) {}

    Finding {
        results = List.copyOf(results);
    }

    /** All of them, the worst first, and lost writes before mere reads. */
    static List<Finding> of(List<Result> results) {
        Map<Cause, List<Result>> causes = new LinkedHashMap<>();
        for (Result result : results) {
            if (result.isBroken()) {
                causes.computeIfAbsent(new Cause(result.severity(), result.advice()), cause -> new ArrayList<>())
                        .add(result);
            }
        }
        List<Finding> findings = new ArrayList<>();
        causes.forEach((cause, all) -> findings.add(new Finding(cause.severity(), cause.advice(), all)));
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(finding -> !finding.first().item().writes()));
        return findings;
    }

    Result first() {
        return results.get(0);
    }

    /** The numbers of the others. */
    List<String> others() {
        return Numbers.of(results.subList(1, results.size()));
    }
}

package io.github.conditionalrest.tck.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a check has found.
 *
 * @param results in the order in which they came; as many as there were before something stopped it
 * @param stopped why it ended early, or empty
 */
record Report(
        Settings settings, List<Result> results, ExitStatus status, String stopped, PutBack putBack, Duration took) {

    Report {
        results = List.copyOf(results);
    }

    static ExitStatus statusOf(List<Result> results) {
        if (results.stream().anyMatch(result -> result.isBroken() && result.severity() == Severity.MUST)) {
            return ExitStatus.MUST_BROKEN;
        }
        return results.stream().anyMatch(Result::isFinding) ? ExitStatus.SHOULD_BROKEN : ExitStatus.HELD;
    }

    String seconds() {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    long broken(Severity severity) {
        return results.stream()
                .filter(result -> result.isBroken() && result.severity() == severity)
                .count();
    }

    long count(Result.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    Map<Section, List<Result>> bySection() {
        Map<Section, List<Result>> sections = new LinkedHashMap<>();
        for (Result result : results) {
            sections.computeIfAbsent(result.item().section(), section -> new ArrayList<>())
                    .add(result);
        }
        return sections;
    }

    /** What was not tried, by the reason. */
    Map<String, List<Result>> notTried() {
        Map<String, List<Result>> reasons = new LinkedHashMap<>();
        for (Result result : results) {
            if (result.isNotTried()) {
                reasons.computeIfAbsent(result.detail(), reason -> new ArrayList<>())
                        .add(result);
            }
        }
        return reasons;
    }

    String summary() {
        return count(Result.Outcome.HELD) + " hold, " + broken(Severity.MUST) + " MUST broken, "
                + broken(Severity.SHOULD)
                + " SHOULD broken, " + broken(Severity.OBSERVATION) + " observed, " + count(Result.Outcome.NOT_TRIED)
                + " not tried";
    }
}

package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The figures of one scenario. */
final class Summary {

    private static final String HEAD = """
            | scenario | isolation | requests | reads | writes 2xx | 412 | other answers | unknown | not sent | retries | \
            in the chains | lost | seconds |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private Summary() {}

    /** Prints them, and adds them to the table. */
    static void add(String scenario, Isolation isolation, List<Event> events, Verdict verdict, double seconds)
            throws IOException {
        long writes = count(events, Event::isWrite);
        long done = count(events, Event::isAcknowledged);
        long refused = count(events, event -> event.status() == 412);
        long unknown = count(events, event -> event.outcome() == Event.Outcome.UNKNOWN);
        long notSent = count(events, event -> event.outcome() == Event.Outcome.NOT_SENT);
        long other = count(events, event -> event.status() != 0 && event.status() != 412 && !event.isSuccess());
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %.1f |%n",
                scenario,
                isolation.sql(),
                events.size(),
                events.size() - writes,
                done,
                refused,
                other,
                unknown,
                notSent,
                writes - done,
                verdict.chained(),
                verdict.of(Finding.Kind.LOST_UPDATE).size(),
                seconds);
        Path table = Cluster.DIRECTORY.resolve("summary.md");
        Files.createDirectories(table.getParent());
        if (!Files.exists(table)) {
            Files.writeString(table, HEAD);
        }
        Files.writeString(table, row, StandardOpenOption.APPEND);
        System.out.print(HEAD + row);
    }

    private static long count(List<Event> events, Predicate<Event> which) {
        return events.stream().filter(which).count();
    }
}

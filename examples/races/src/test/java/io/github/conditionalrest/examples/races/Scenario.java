package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One run of writers: its history, and what the checker says of it. */
final class Scenario {

    private final String name;
    private final Isolation isolation;
    private final Cluster cluster;
    private final History history = new History();
    private final long started = System.nanoTime();

    /**
     * Begins now.
     *
     * @param name for a reader of the figures, and for the file of the history
     */
    Scenario(String name, Isolation isolation, Cluster cluster) {
        this.name = name;
        this.isolation = isolation;
        this.cluster = cluster;
    }

    History history() {
        return history;
    }

    /** What it has come to, when all its writers are done. */
    record Result(List<Event> events, Map<String, Version> last, Verdict verdict) {

        /** The last version of a resource. */
        Version last(String resource) {
            return Objects.requireNonNull(last.get(resource), resource);
        }
    }

    /** Reads the last versions, has the history checked, and writes down both the history and the figures. */
    Result end(List<String> resources) throws IOException {
        Map<String, Version> last = cluster.last(history, resources);
        double seconds = (System.nanoTime() - started) / 1e9;
        List<Event> events = history.events();
        Verdict verdict = Checker.check(events, last);
        String file = (name + " " + isolation.sql()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        history.write(Cluster.DIRECTORY.resolve(file + ".jsonl"));
        Summary.add(name, isolation, events, verdict, seconds);
        return new Result(events, last, verdict);
    }
}

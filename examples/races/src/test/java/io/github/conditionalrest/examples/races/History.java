package io.github.conditionalrest.examples.races;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What all writers have asked, and what they were answered; in the order in which the answers came. */
final class History {

    private final long origin = System.nanoTime();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();

    void add(Event event) {
        events.add(event);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** A JSON object on each line. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (Event event : events) {
                lines.write(event.toJson(origin).toString());
                lines.newLine();
            }
        }
    }
}

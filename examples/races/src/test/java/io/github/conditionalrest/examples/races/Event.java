package io.github.conditionalrest.examples.races;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what became of it.
 *
 * @param resource its path, such as {@code documents/counter}
 * @param process the process that it was sent to, with the number of its life: {@code A3} is A after two restarts
 * @param sent what it puts there; null for a read
 * @param status of the answer; 0 where there was none
 * @param received what the answer tells: the version that was read, or the one that was made
 * @param started by {@link System#nanoTime}
 * @param ended by {@link System#nanoTime}
 */
record Event(
        int writer,
        String process,
        String resource,
        @Nullable Content sent,
        Outcome outcome,
        int status,
        @Nullable Version received,
        long started,
        long ended) {

    /** How much the writer knows of the effect. */
    enum Outcome {
        /** There was an answer. */
        ANSWERED,
        /** The connection broke before there was one: it may have taken effect or not, or take effect later. */
        UNKNOWN,
        /** Nobody accepted the connection, so it cannot have taken effect. */
        NOT_SENT
    }

    boolean isWrite() {
        return sent != null;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** A write that the service has told to be done. */
    boolean isAcknowledged() {
        return isWrite() && isSuccess();
    }

    /** Whether this write may be found in the resource without having been acknowledged. */
    boolean isInDoubt() {
        return isWrite() && (outcome == Outcome.UNKNOWN || status >= 500);
    }

    /** One line of the history; times are in microseconds since the origin. */
    JsonObject toJson(long origin) {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("writer", writer)
                .add("process", process)
                .add("operation", sent == null ? "read" : sent.replaces() == null ? "create" : "replace")
                .add("resource", resource);
        if (sent != null) {
            if (sent.replaces() != null) {
                line.add("tagSent", sent.replaces());
            }
            line.add("write", sent.write()).add("count", sent.count());
        }
        line.add("outcome", outcome.name());
        if (outcome == Outcome.ANSWERED) {
            line.add("status", status);
        }
        if (received != null) {
            line.add("tagReceived", received.tag());
            line.add("found", received.content().toJson());
        }
        return line.add("started", (started - origin) / 1000)
                .add("ended", (ended - origin) / 1000)
                .build();
    }
}

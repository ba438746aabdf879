package io.github.conditionalrest.tck.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How much of a response is waited for.
 *
 * @param patience how long for a connection, and then for each part of the response
 * @param whole how long for all of it
 * @param bytes how many of them, head and content together
 */
public record Limits(Duration patience, Duration whole, long bytes) {

    public Limits {
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(whole, "whole");
    }

    /** No limits but patience: for servers that one has started oneself. */
    public static Limits of(Duration patience) {
        return new Limits(patience, Duration.ofDays(1), Long.MAX_VALUE);
    }

    int patienceInMillis() {
        return (int) patience.toMillis();
    }
}

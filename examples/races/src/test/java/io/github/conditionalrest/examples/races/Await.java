package io.github.conditionalrest.examples.races;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a condition in another process, of which nobody tells us. */
final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long INTERVAL_NANOS = 2_000_000;

    private Await() {}

    /**
     * The first value that is not null.
     *
     * @throws IllegalStateException if there is none within a minute
     */
    static <T> T value(String what, Supplier<@Nullable T> attempt) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            T value = attempt.get();
            if (value != null) {
                return value;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + LIMIT.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    /** Returns when it is true. */
    static void condition(String what, Supplier<Boolean> condition) {
        value(what, () -> condition.get() ? true : null);
    }
}

package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Processes that were killed under their writers.
 *
 * @param all how many there were
 * @param inMidWrite how many of them had a write to answer when they were killed, and never did
 * @param writes those writes
 * @param restartSeconds the mean time from a kill until the next life answers
 */
record Kills(int all, int inMidWrite, int writes, double restartSeconds) {

    // Long enough for many writes: so the moments are spread over all that happens in one.
    private static final long LONGEST_WAIT_NANOS = Duration.ofMillis(50).toNanos();

    /**
     * Kills one process or the other at random moments while it has a write to answer, and starts it anew each time,
     * until that many kills have hit one.
     */
    static Kills inMidWrite(List<Service> services, int wanted) throws IOException, InterruptedException {
        Random random = new Random();
        int all = 0;
        int hits = 0;
        int writes = 0;
        long restarting = 0;
        while (hits < wanted) {
            Service victim = services.get(random.nextInt(services.size()));
            Service.Life life = Objects.requireNonNull(victim.ready());
            Await.condition(life.name() + " to have a write to answer", () -> life.writesUnderWay() > 0);
            LockSupport.parkNanos(random.nextLong(LONGEST_WAIT_NANOS));
            Await.condition(life.name() + " to have a write to answer", () -> life.writesUnderWay() > 0);
            Service.Life killed = victim.kill();
            long since = System.nanoTime();
            victim.launch();
            Await.condition("the writers to notice", () -> killed.writesUnderWay() == 0);
            victim.awaitReady();
            restarting += System.nanoTime() - since;
            all++;
            hits += killed.unansweredAtTheEnd() > 0 ? 1 : 0;
            writes += killed.unansweredAtTheEnd();
        }
        return new Kills(all, hits, writes, restarting / 1e9 / all);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d kills, of which %d hit %d writes under way; %.1f s from kill to ready",
                all,
                inMidWrite,
                writes,
                restartSeconds);
    }
}

package io.github.conditionalrest.persistence;

import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Versions, in a JCache cache, of data that has none of its own: files, a legacy table, another system. The application
 * writes the data, and this class sees to it that of the writers who found one version a single one does.
 *
 * <p>A write first claims the key: the version that it expects is replaced by a claim, atomically. Then it changes the
 * data, then a new random version takes the place of the claim. Meanwhile readers get {@link Validators#present()},
 * without a tag, since nobody can say of which version their body is. A claim is a lease: where its process dies, the
 * next reader after the lease makes a new version, since nobody knows what has been changed.
 *
 * <p>No version comes back, not even that from before a write that has failed. So a cache that loses a version, by
 * eviction or a restart, makes tags stale, which is 412, and never lets one match other data. A cache that loses a
 * claim, and a write that outlasts its lease, are not fenced: another write may run beside it.
 *
 * <p>It is shared by all requests, and by all nodes through the cache, which must have the atomic operations on all of
 * them. All writes of the data go through it.
 */
public final class CachedVersions {

    /**
     * Changes the data.
     *
     * @param <T> what it returns
     * @param <X> what it throws
     */
    @FunctionalInterface
    public interface Write<T extends @Nullable Object, X extends Exception> {

        /**
         * Called at most once, while no other write of the same key runs.
         *
         * @param next the version in which the data will be, for a response that carries the new representation
         */
        T to(Validators next) throws X;
    }

    /**
     * Deletes the data.
     *
     * @param <X> what it throws
     */
    @FunctionalInterface
    public interface Deletion<X extends Exception> {

        /** Called at most once, while no other write of the same key runs. */
        void run() throws X;
    }

    private static final Logger LOG = System.getLogger("io.github.conditionalrest");

    private final Cache<String, String> cache;
    private final Predicate<String> exists;
    private final Duration lease;
    private final InstantSource clock;

    /**
     * Versions in this cache.
     *
     * @param cache of nothing else; keys are those of the data
     * @param exists whether there is data under the key; asked for each look-up and each creation
     * @param lease longer than any write takes, and by more than the clocks of the nodes differ: how long the data
     *     stays unwritable after a process died while it wrote
     * @throws IllegalArgumentException if the lease is not positive
     */
    public CachedVersions(Cache<String, String> cache, Predicate<String> exists, Duration lease) {
        this(cache, exists, lease, InstantSource.system());
    }

    CachedVersions(Cache<String, String> cache, Predicate<String> exists, Duration lease, InstantSource clock) {
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException(
                    "A lease of " + lease + " is over before its write begins: give one that no write outlasts");
        }
        this.cache = cache;
        this.exists = exists;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * The version of the data now, for a {@link io.github.conditionalrest.spi.ValidatorStore}: absent where there is
     * none, and without a tag while it is written. Ask before the data is read.
     */
    public Validators current(String key) {
        if (!exists.test(key)) {
            return Validators.absent();
        }
        while (true) {
            Entry found = find(key);
            if (found == null || found.isAbandoned(clock)) {
                Entry fresh = Entry.fresh();
                if (put(key, found, fresh)) {
                    return fresh.validators();
                }
            } else {
                return found.isClaim() ? Validators.present() : found.validators();
            }
        }
    }

    /**
     * Runs this write if the data is in the {@link Preconditions#expected} state still, and nobody else writes it.
     *
     * <p>Where that state is absent the write creates the data, at most once; a PATCH that finds nothing to change
     * answers 404 from within. What the write throws is thrown, and then the data has a new version, since nobody knows
     * what was changed; so check what the client has sent before.
     *
     * @throws io.github.conditionalrest.PreconditionFailedException if not: 412, and nothing was written
     * @throws io.github.conditionalrest.WriteConflictException if not, and the request carries no precondition that
     *     guards: 409, and nothing was written
     * @throws IllegalStateException if nothing was evaluated
     */
    public <T extends @Nullable Object, X extends Exception> T write(
            String key, Preconditions preconditions, Write<T, X> write) throws X {
        Entry claim = claim(key, preconditions);
        boolean written = false;
        try {
            T result = write.to(claim.validators());
            written = true;
            return result;
        } finally {
            release(key, claim, written ? claim.next() : null);
        }
    }

    /**
     * Runs this deletion under the same conditions as {@link #write}, and forgets the version. Answer 404 before, where
     * there is nothing to delete.
     *
     * @throws io.github.conditionalrest.PreconditionFailedException as {@link #write}
     * @throws io.github.conditionalrest.WriteConflictException as {@link #write}
     * @throws IllegalStateException as {@link #write}
     */
    public <X extends Exception> void delete(String key, Preconditions preconditions, Deletion<X> deletion) throws X {
        Entry claim = claim(key, preconditions);
        try {
            deletion.run();
        } finally {
            release(key, claim, null);
        }
    }

    private Entry claim(String key, Preconditions preconditions) {
        Validators expected = preconditions.expected();
        Entry found = find(key);
        Entry claim = Entry.claim(clock.instant().plus(lease));
        boolean claimed = isExpected(expected, found) && put(key, found, claim);
        if (claimed && !expected.exists() && isCreatedMeanwhile(key, claim)) {
            release(key, claim, null);
            claimed = false;
        }
        preconditions.confirm(claimed);
        return claim;
    }

    // Where the data is absent, a version is a left-over: of a reader who was overtaken by a deletion, say.
    private boolean isExpected(Validators expected, @Nullable Entry found) {
        if (expected.exists()) {
            return found != null && !found.isClaim() && found.version().equals(expected.version());
        }
        return found == null || !found.isClaim() || found.isAbandoned(clock);
    }

    // Whoever created it may have died, or the cache may have forgotten its version, since it was looked up.
    private boolean isCreatedMeanwhile(String key, Entry claim) {
        boolean told = false;
        try {
            boolean created = exists.test(key);
            told = true;
            return created;
        } finally {
            if (!told) {
                release(key, claim, null);
            }
        }
    }

    // Without a next version the next reader makes one.
    private void release(String key, Entry claim, @Nullable Entry next) {
        boolean held = next == null ? cache.remove(key, claim.text()) : cache.replace(key, claim.text(), next.text());
        if (held) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "A write has outlasted its lease of {0}, or its claim was evicted, so another write may have run beside"
                        + " it: give CachedVersions a longer lease, and a cache that keeps entries for at least as long",
                lease);
        // Who read the data before this write must not overwrite it.
        Entry other = find(key);
        if (other != null && !other.isClaim()) {
            cache.remove(key, other.text());
        }
    }

    private @Nullable Entry find(String key) {
        String text = cache.get(key);
        return text == null ? null : Entry.parse(text);
    }

    private boolean put(String key, @Nullable Entry found, Entry changed) {
        return found == null
                ? cache.putIfAbsent(key, changed.text())
                : cache.replace(key, found.text(), changed.text());
    }

    /**
     * What the cache holds of a key: the version, or the one that will be, with the time until which it is claimed. It
     * is kept as a text, so that no provider has to find a class to read it.
     */
    private record Entry(String version, long claimedUntil) {

        private static final long NOT_CLAIMED = 0;
        private static final char CLAIMED_UNTIL = ' ';

        static Entry fresh() {
            return new Entry(UUID.randomUUID().toString(), NOT_CLAIMED);
        }

        static Entry claim(Instant until) {
            return new Entry(UUID.randomUUID().toString(), until.toEpochMilli());
        }

        static Entry parse(String text) {
            int separator = text.indexOf(CLAIMED_UNTIL);
            return separator < 0
                    ? new Entry(text, NOT_CLAIMED)
                    : new Entry(text.substring(0, separator), Long.parseLong(text.substring(separator + 1)));
        }

        String text() {
            return isClaim() ? version + CLAIMED_UNTIL + claimedUntil : version;
        }

        Entry next() {
            return new Entry(version, NOT_CLAIMED);
        }

        boolean isClaim() {
            return claimedUntil != NOT_CLAIMED;
        }

        boolean isAbandoned(InstantSource clock) {
            return isClaim() && clock.millis() > claimedUntil;
        }

        Validators validators() {
            return Validators.ofVersion(version);
        }
    }
}

package io.github.conditionalrest.tck.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the applications of the TCK remember while they are served: the only static state of this package. Trials choose
 * keys that no other one has, so that none disturbs another.
 */
final class Memory {

    /** As much as makes a version easy to recognize in a tag. */
    private static final AtomicLong VERSIONS = new AtomicLong(71_390_000);

    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();
    private static final Map<String, Document> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Queue<String> DECISIONS = new ConcurrentLinkedQueue<>();

    private Memory() {}

    /** A document in one of its versions. */
    record Document(long version, String text, Instant changed) {}

    static int count(String key) {
        return COUNTS.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    }

    static int counted(String key) {
        AtomicInteger count = COUNTS.get(key);
        return count == null ? 0 : count.get();
    }

    static @Nullable Document document(String id) {
        return DOCUMENTS.get(id);
    }

    /** Saves it as a new version, and returns that. */
    static Document save(String id, String text) {
        // not before anybody can see it: a date that is too early would promise what it does not hold
        return DOCUMENTS.compute(id, (k, old) -> new Document(VERSIONS.incrementAndGet(), text, Instant.now()));
    }

    /**
     * Saves it as a new version.
     *
     * @param check is handed what is about to be replaced, and nothing changes if it throws
     */
    static void save(String id, String text, Consumer<@Nullable Document> check) {
        DOCUMENTS.compute(id, (k, old) -> {
            check.accept(old);
            return new Document(VERSIONS.incrementAndGet(), text, Instant.now());
        });
    }

    /** Saves it if there is none yet. */
    static boolean create(String id, String text) {
        return DOCUMENTS.putIfAbsent(id, new Document(VERSIONS.incrementAndGet(), text, Instant.now())) == null;
    }

    /** Saves it if this is its version. */
    static boolean replace(String id, long expected, String text) {
        Document old = DOCUMENTS.get(id);
        return old != null
                && old.version() == expected
                && DOCUMENTS.replace(id, old, new Document(VERSIONS.incrementAndGet(), text, Instant.now()));
    }

    static boolean delete(String id) {
        return DOCUMENTS.remove(id) != null;
    }

    static void hear(String decision) {
        DECISIONS.add(decision);
    }

    static List<String> heard() {
        return List.copyOf(DECISIONS);
    }
}

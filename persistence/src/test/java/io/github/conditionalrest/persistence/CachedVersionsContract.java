package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.WriteConflictException;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of {@link CachedVersions} and of an atomic cache on every provider. */
@Timeout(60)
abstract class CachedVersionsContract {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int ROUNDS = 20;

    private static final AtomicInteger KEYS = new AtomicInteger();

    /** The one cache, as this node sees it: {@code node} counts up, and is taken modulo the number of nodes. */
    abstract Cache<String, String> cache(int node);

    private final Map<String, String> data = new ConcurrentHashMap<>();
    private final String key = "key-" + KEYS.incrementAndGet();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private CachedVersions versions(int node) {
        return new CachedVersions(cache(node), data::containsKey, LEASE, () -> now);
    }

    private String version() {
        return version(versions(0));
    }

    private String version(CachedVersions versions) {
        return Objects.requireNonNull(versions.current(key).version(), "version");
    }

    /** As the guard does it before the method runs. */
    private Preconditions letThrough(Preconditions request, CachedVersions versions) {
        request.check(versions.current(key));
        return request;
    }

    private String write(CachedVersions versions, Preconditions letThrough, String text) {
        return versions.write(key, letThrough, next -> {
            data.put(key, text);
            return Objects.requireNonNull(next.version());
        });
    }

    /** The status with which the request is answered. */
    private static Callable<Integer> status(Callable<?> request) {
        return () -> {
            try {
                request.call();
                return 200;
            } catch (ClientErrorException refused) {
                return refused.getResponse().getStatus();
            }
        };
    }

    private static List<Integer> oneOkAndAllOthers(int refused) {
        List<Integer> expected = new ArrayList<>(Collections.nCopies(Race.CONTENDERS - 1, refused));
        expected.add(200);
        return expected;
    }

    @Test
    @DisplayName(
            "SRC-2: what exists has a version, the same for all nodes until it is written; what does not is absent")
    void whatExistsHasAVersion() {
        assertThat(versions(0).current(key), is(Validators.absent()));
        data.put(key, "text");
        String version = version();

        assertThat(version(versions(0)), is(version));
        assertThat(version(versions(1)), is(version));
        assertThat(version, is(Validators.ofVersion(version).version())); // needs no encoding
    }

    @Test
    @DisplayName("RACE-1: of 8 writers with one If-Match on all nodes exactly one writes, the others get 412")
    void oneOfTheWritersWithOneTagWrites() throws Exception {
        data.put(key, "text");
        for (int round = 0; round < ROUNDS; round++) {
            String version = version();
            AtomicInteger writes = new AtomicInteger();

            List<Integer> answers = Race.run(contender -> {
                CachedVersions versions = versions(contender);
                Preconditions request = letThrough(Requests.ifMatch(version), versions);
                return status(() -> versions.write(key, request, next -> writes.incrementAndGet()));
            });

            assertThat(answers, containsInAnyOrder(oneOkAndAllOthers(412).toArray()));
            assertThat(writes.get(), is(1));
            assertThat(version(), is(not(version)));
        }
    }

    @Test
    @DisplayName("RACE-1: without a precondition the losers get 409")
    void withoutAPreconditionTheLosersGet409() throws Exception {
        data.put(key, "text");

        List<Integer> answers = Race.run(contender -> {
            CachedVersions versions = versions(contender);
            Preconditions request = letThrough(Requests.without(), versions);
            return status(() -> write(versions, request, "text of " + contender));
        });

        assertThat(answers, containsInAnyOrder(oneOkAndAllOthers(409).toArray()));
    }

    @Test
    @DisplayName("RACE-1: threads that read, add one and write on all nodes lose none of 800 additions")
    void noAdditionIsLost() throws Exception {
        int additions = 100;
        Map<String, Integer> counts = new HashMap<>(Map.of(key, 0)); // guarded by nothing but the versions

        Race.run(contender -> () -> {
            CachedVersions versions = new CachedVersions(cache(contender), counts::containsKey, LEASE);
            for (int done = 0; done < additions; ) {
                Validators read = versions.current(key);
                String version = read.version();
                Integer count = counts.get(key);
                if (version == null || count == null) {
                    Thread.onSpinWait();
                    continue;
                }
                try {
                    Preconditions request = letThrough(Requests.ifMatch(version), versions);
                    versions.write(key, request, next -> counts.put(key, count + 1));
                    done++;
                } catch (PreconditionFailedException readAgain) {
                    Thread.onSpinWait();
                }
            }
            return contender;
        });

        assertThat(counts.get(key), is(Race.CONTENDERS * additions));
    }

    @Test
    @DisplayName("RACE-4: of 8 creations with If-None-Match: * on all nodes exactly one creates")
    void oneOfTheCreationsCreates() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            data.clear();
            cache(0).remove(key);
            AtomicInteger creations = new AtomicInteger();

            List<Integer> answers = Race.run(contender -> {
                CachedVersions versions = versions(contender);
                Preconditions request = letThrough(Requests.create(), versions);
                return status(() -> versions.write(key, request, next -> {
                    data.put(key, "text of " + contender);
                    return creations.incrementAndGet();
                }));
            });

            assertThat(answers, containsInAnyOrder(oneOkAndAllOthers(412).toArray()));
            assertThat(creations.get(), is(1));
        }
    }

    @Test
    @DisplayName("RACE-4: a creation that was let through before another one does not overwrite it, even if the cache"
            + " has forgotten that one")
    void aLateCreationFindsTheData() {
        Preconditions late = letThrough(Requests.create(), versions(1));
        write(versions(0), letThrough(Requests.create(), versions(0)), "first");
        assertThrows(PreconditionFailedException.class, () -> write(versions(1), late, "late"));
        cache(0).remove(key);

        assertThrows(PreconditionFailedException.class, () -> write(versions(1), late, "late"));
        assertThat(data.get(key), is("first"));
        assertThat(version(), is(notNullValue())); // the claim is gone
    }

    @Test
    @DisplayName("RACE-4: a version that a reader left behind a deletion hinders no creation")
    void aLeftOverVersionHindersNoCreation() {
        data.put(key, "text");
        String leftOver = version();
        data.remove(key);

        write(versions(1), letThrough(Requests.create(), versions(1)), "new");

        assertThat(version(), is(not(leftOver)));
    }

    @Test
    @DisplayName("VAL-4: while the data is written it has no tag, and every other write is refused")
    void whileItIsWrittenItHasNoTag() {
        data.put(key, "old");
        String old = version();
        Preconditions other = letThrough(Requests.ifMatch(old), versions(1));

        String next = versions(0).write(key, letThrough(Requests.ifMatch(old), versions(0)), coming -> {
            assertThat(versions(1).current(key), is(Validators.present()));
            assertThrows(PreconditionFailedException.class, () -> write(versions(1), other, "other"));
            assertThrows(PreconditionFailedException.class, () -> letThrough(Requests.ifMatch(old), versions(1)));
            Preconditions unconditional = letThrough(Requests.without(), versions(1));
            assertThrows(WriteConflictException.class, () -> write(versions(1), unconditional, "other"));
            data.put(key, "new");
            return Objects.requireNonNull(coming.version());
        });

        assertThat(data.get(key), is("new"));
        assertThat(version(versions(1)), is(next));
        assertThat(next, is(not(old)));
    }

    @Test
    @DisplayName("VAL-4: after a write that failed the data has a new version, since it may be changed by half")
    void afterAFailedWriteItHasANewVersion() {
        data.put(key, "old");
        String old = version();
        Preconditions request = letThrough(Requests.ifMatch(old), versions(0));

        IOException thrown = assertThrows(IOException.class, () -> versions(0).write(key, request, next -> {
            data.put(key, "half");
            throw new IOException("disk full");
        }));

        assertThat(thrown.getMessage(), is("disk full"));
        assertThat(thrown.getSuppressed().length, is(0));
        String fresh = version(versions(1));
        assertThat(fresh, is(not(old)));
        write(versions(1), letThrough(Requests.ifMatch(fresh), versions(1)), "whole");
        assertThat(data.get(key), is("whole"));
    }

    @Test
    @DisplayName("RACE-1: a tag whose version the cache has lost is stale, and matches nothing ever again")
    void aLostVersionIsStale() {
        data.put(key, "text");
        String lost = version();
        Preconditions request = letThrough(Requests.ifMatch(lost), versions(0));
        cache(0).remove(key);

        assertThrows(PreconditionFailedException.class, () -> write(versions(0), request, "other"));
        String fresh = version();
        assertThat(fresh, is(not(lost)));
        assertThrows(PreconditionFailedException.class, () -> letThrough(Requests.ifMatch(lost), versions(1)));
        assertThat(data.get(key), is("text"));
        write(versions(1), letThrough(Requests.ifMatch(fresh), versions(1)), "other");
    }

    @Test
    @DisplayName(
            "RACE-1, SRC-5: of 8 deletions with one If-Match one deletes, and what is created then has a new version")
    void oneOfTheDeletionsDeletes() throws Exception {
        data.put(key, "text");
        String version = version();
        AtomicInteger deletions = new AtomicInteger();

        List<Integer> answers = Race.run(contender -> {
            CachedVersions versions = versions(contender);
            Preconditions request = letThrough(Requests.ifMatch(version), versions);
            return status(() -> {
                versions.delete(key, request, () -> {
                    data.remove(key);
                    deletions.incrementAndGet();
                });
                return null;
            });
        });

        assertThat(answers, containsInAnyOrder(oneOkAndAllOthers(412).toArray()));
        assertThat(deletions.get(), is(1));
        assertThat(cache(1).get(key), is(nullValue()));
        assertThat(versions(1).current(key), is(Validators.absent()));
        String created = write(versions(1), letThrough(Requests.create(), versions(1)), "new");
        assertThat(version(), is(created));
        assertThat(created, is(not(version)));
    }

    @Test
    @DisplayName("RACE-3: the claim of a process that died in a write ends with its lease, and then the version is new")
    void anAbandonedClaimEnds() {
        data.put(key, "old");
        String old = version();

        try (Dead dead = new Dead(letThrough(Requests.ifMatch(old), versions(0)), "half")) {
            dead.isStillWriting();
            now = now.plus(LEASE);
            assertThat(versions(1).current(key), is(Validators.present()));
            now = now.plusMillis(1);

            String fresh = version(versions(1));
            assertThat(fresh, is(not(old)));
            assertThrows(PreconditionFailedException.class, () -> letThrough(Requests.ifMatch(old), versions(1)));
            write(versions(1), letThrough(Requests.ifMatch(fresh), versions(1)), "new");
            assertThat(data.get(key), is("new"));
        }
    }

    @Test
    @DisplayName("RACE-1: a write that outlasts its lease makes the versions stale that were read meanwhile")
    void aWriteThatOutlastsItsLeaseMakesVersionsStale() {
        data.put(key, "old");

        String meanwhile;
        try (Dead dead = new Dead(letThrough(Requests.ifMatch(version()), versions(0)), "late")) {
            dead.isStillWriting();
            now = now.plus(LEASE).plusMillis(1);
            meanwhile = version(versions(1));
        }

        assertThat(version(versions(1)), is(not(meanwhile)));
    }

    @Test
    @DisplayName("RACE-4: after a crash in mid-create, what was not written can be created once, and what was cannot")
    void aCrashInMidCreateLeavesAtMostOne() {
        try (Dead dead = new Dead(letThrough(Requests.create(), versions(0)), null)) {
            dead.isStillWriting();
            Preconditions second = letThrough(Requests.create(), versions(1));
            assertThrows(PreconditionFailedException.class, () -> write(versions(1), second, "too early"));
            now = now.plus(LEASE).plusMillis(1);

            Preconditions third = letThrough(Requests.create(), versions(0));
            write(versions(1), second, "second");
            assertThrows(PreconditionFailedException.class, () -> write(versions(0), third, "third"));
            cache(0).remove(key);
        }

        data.clear();
        Preconditions early = letThrough(Requests.create(), versions(1));
        try (Dead dead = new Dead(letThrough(Requests.create(), versions(0)), "written")) {
            dead.isStillWriting();
            now = now.plus(LEASE).plusMillis(1);

            assertThrows(PreconditionFailedException.class, () -> write(versions(1), early, "again"));
            assertThat(data.get(key), is("written"));
            assertThat(version(), is(notNullValue()));
        }
    }

    @Test
    @DisplayName("RACE-1, RACE-4: the atomic operations of the cache and of a map need no class, only confirm")
    void atomicOperationsNeedOnlyConfirm() throws Exception {
        Map<String, String> map = new ConcurrentHashMap<>(Map.of(key, "old"));
        cache(0).put(key, "old");
        Validators seen = Validators.ofVersion("old");

        assertThat(
                Race.run(contender -> {
                    Preconditions preconditions = Requests.ifMatch("old");
                    preconditions.check(seen);
                    return status(() -> {
                        preconditions.confirm(map.replace(key, "old", "new " + contender));
                        return null;
                    });
                }),
                containsInAnyOrder(oneOkAndAllOthers(412).toArray()));
        assertThat(
                Race.run(contender -> {
                    Preconditions preconditions = Requests.ifMatch("old");
                    preconditions.check(seen);
                    return status(() -> {
                        preconditions.confirm(cache(contender).replace(key, "old", "new " + contender));
                        return null;
                    });
                }),
                containsInAnyOrder(oneOkAndAllOthers(412).toArray()));
        cache(0).remove(key);
        assertThat(
                Race.run(contender -> {
                    Preconditions preconditions = Requests.create();
                    preconditions.check(Validators.absent());
                    return status(() -> {
                        preconditions.confirm(cache(contender).putIfAbsent(key, "created " + contender));
                        return null;
                    });
                }),
                containsInAnyOrder(oneOkAndAllOthers(412).toArray()));
    }

    @Test
    @DisplayName("ERR-1: a lease that is no time is refused, with the remedy")
    void aLeaseThatIsNoTimeIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new CachedVersions(cache(0), data::containsKey, Duration.ZERO));

        assertThat(
                refused.getMessage(),
                is("A lease of PT0S is over before its write begins: give one that no write outlasts"));
    }

    /** A process that stops for ever in the middle of its write: for the test that is until it is closed. */
    private final class Dead implements AutoCloseable {

        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final ExecutorService process = Executors.newSingleThreadExecutor();
        private final CompletableFuture<Void> write;

        Dead(Preconditions request, @Nullable String text) {
            CompletableFuture<Void> written = new CompletableFuture<>();
            write = CompletableFuture.runAsync(
                    () -> versions(0).write(key, request, next -> {
                        if (text != null) {
                            data.put(key, text);
                        }
                        written.complete(null);
                        return end.join();
                    }),
                    process);
            CompletableFuture.anyOf(written, write).join();
        }

        void isStillWriting() {
            assertThat(write.isDone(), is(false));
        }

        @Override
        public void close() {
            end.complete(null);
            write.join();
            process.shutdown();
        }
    }
}

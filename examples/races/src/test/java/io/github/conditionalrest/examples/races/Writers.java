package io.github.conditionalrest.examples.races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Clients that write at the same time, each request to either process. */
final class Writers implements AutoCloseable {

    private static final int MOST_DOUBLINGS = 4;

    private final Cluster cluster;
    private final Client client;
    private final int count;
    private final ExecutorService threads;
    private final AtomicInteger writes = new AtomicInteger();

    Writers(Cluster cluster, History history, int count) {
        this.cluster = cluster;
        this.client = cluster.client(history);
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** The first version of a resource. */
    Version create(String resource) {
        return expectVersion(client.write(0, cluster.process(0), resource, content(0, null)));
    }

    /** Each adds one that many times: reads, writes with the tag that it has read, and if refused reads again. */
    void increment(String resource, int times) throws InterruptedException {
        all(writer -> {
            for (int i = 0; i < times; i++) {
                int refusals = 0;
                long before = System.nanoTime();
                while (!increment(writer, resource)) {
                    backOff(++refusals, System.nanoTime() - before);
                    before = System.nanoTime();
                }
            }
            return writer;
        });
    }

    /** Each adds one to its resource over and over, whatever becomes of it, until told to stop. */
    Future<?> incrementUntil(BooleanSupplier stop, IntFunction<String> resourceOf) {
        ExecutorService waiting = Executors.newSingleThreadExecutor();
        try {
            return waiting.submit(() -> all(writer -> {
                while (!stop.getAsBoolean()) {
                    String resource = resourceOf.apply(writer);
                    long before = System.nanoTime();
                    Version read = client.read(writer, anyProcess(), resource).received();
                    if (read != null) {
                        client.write(writer, anyProcess(), resource, content(writer, read));
                    }
                    backOff(1, System.nanoTime() - before); // which leaves the machine some time to start a process
                }
                return writer;
            }));
        } finally {
            waiting.shutdown();
        }
    }

    /** All write at once, with the tag of the same version, or all create where there is none. */
    List<Event> race(String resource, @Nullable Version replaced) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(count);
        return all(writer -> {
            Content content = content(writer, replaced);
            Service.Life process = cluster.process(writer);
            start.await();
            return client.write(writer, process, resource, content);
        });
    }

    private boolean increment(int writer, String resource) {
        Version read = expectVersion(client.read(writer, anyProcess(), resource));
        return client.write(writer, anyProcess(), resource, content(writer, read))
                .isAcknowledged();
    }

    /**
     * A random time, as clients should: of one attempt, of two, of four and so on. Without it most requests are in
     * vain.
     */
    private static void backOff(int refusals, long attemptNanos) {
        long most = attemptNanos << Math.min(refusals, MOST_DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    private Service.Life anyProcess() {
        return cluster.process(ThreadLocalRandom.current().nextInt(2));
    }

    private static Version expectVersion(Event event) {
        Version version = event.received();
        if (version == null) {
            throw new IllegalStateException("No version to go on from: " + event);
        }
        return version;
    }

    private Content content(int writer, @Nullable Version replaced) {
        String name = "w" + writer + "-" + writes.incrementAndGet();
        return replaced == null
                ? new Content(name, null, 0)
                : new Content(name, replaced.tag(), replaced.content().count() + 1);
    }

    private interface Work<T> {
        T by(int writer) throws Exception;
    }

    private <T> List<T> all(Work<T> work) throws InterruptedException {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int writer = i;
            tasks.add(() -> work.by(writer));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(tasks)) {
            try {
                results.add(result.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A writer has failed", e.getCause());
            }
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

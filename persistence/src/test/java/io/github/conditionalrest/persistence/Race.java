package io.github.conditionalrest.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs some contenders at the same time. */
final class Race {

    static final int CONTENDERS = 8;

    private Race() {}

    /** What each of them returned. */
    static <T> List<T> run(IntFunction<Callable<T>> contender) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
        try {
            CyclicBarrier start = new CyclicBarrier(CONTENDERS);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < CONTENDERS; i++) {
                Callable<T> run = contender.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            List<T> returned = new ArrayList<>();
            for (Future<T> each : running) {
                returned.add(each.get());
            }
            return returned;
        } finally {
            threads.shutdown();
        }
    }
}

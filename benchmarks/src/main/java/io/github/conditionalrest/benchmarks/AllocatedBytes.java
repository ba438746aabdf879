package io.github.conditionalrest.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Counts what the current thread allocates, which repeats where time does not. */
public final class AllocatedBytes {

    private static final int WINDOWS = 20;
    private static final int OPERATIONS = 500;

    private AllocatedBytes() {}

    /**
     * The bytes of one operation: the least of several windows, since now and then something else, such as a table that
     * grows, falls into one.
     */
    public static long perOperation(Callable<?> operation) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int window = 0; window < WINDOWS; window++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < OPERATIONS; i++) {
                operation.call();
            }
            long after = threads.getCurrentThreadAllocatedBytes();
            least = Math.min(least, (after - before) / OPERATIONS);
        }
        return least;
    }
}

package io.github.conditionalrest.benchmarks.loopback;

import io.github.conditionalrest.benchmarks.Labels;
import io.github.conditionalrest.benchmarks.loopback.SideBySide.Way;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A conditional PUT over loopback that ends in one UPDATE, beside the same by hand, on one connection and one row. */
public final class GuardedPut {

    private GuardedPut() {}

    /** Prints two tables. */
    public static void main(String[] arguments) throws Exception {
        try (Labels labels = Labels.start();
                KeptConnection connection = new KeptConnection(labels.port())) {
            AtomicLong version = new AtomicLong(labels.insert());
            List<String> written = List.of("by-hand", "compared", "looked-up");
            SideBySide rounds = new SideBySide(200, 300);
            List<Way> ways = new ArrayList<>();
            written.forEach(how -> ways.add(new Way(
                    how, () -> connection.send(put(how, Labels.tag(version.getAndIncrement())), Status.NO_CONTENT))));
            written.forEach(how -> ways.add(new Way(
                    how + ", 412", () -> connection.send(put(how, Labels.tag(-1)), Status.PRECONDITION_FAILED))));
            ways.add(new Way("428", () -> connection.send(put("looked-up", null), Status.PRECONDITION_REQUIRED)));
            String loopback = rounds.measure("put-loopback", ways);
            String inProcess = rounds.measure(
                    "put-in-process",
                    written.stream()
                            .map(how -> new Way(how, () -> labels.put(how, version.getAndIncrement())))
                            .toList());
            System.out.println("Over loopback\n\n" + loopback + "\nIn process\n\n" + inProcess);
        }
    }

    private static byte[] put(String how, @Nullable String tag) {
        return KeptConnection.put(Labels.path(how), tag);
    }
}

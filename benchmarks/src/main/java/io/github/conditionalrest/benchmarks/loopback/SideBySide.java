package io.github.conditionalrest.benchmarks.loopback;

import com.sun.management.OperatingSystemMXBean;
import io.github.conditionalrest.benchmarks.Report;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures several ways to do the same in turns, so that a disk that is slow for a second, or another process, is slow
 * for all of them: each round does so many requests of each, in an order of its own. What counts is the ratio within a
 * round.
 */
public final class SideBySide {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int ROUNDS_OF_SUM = 10;

    private final int requests;
    private final int rounds;

    /** With so many rounds, in each of which so many requests of each way are sent. */
    public SideBySide(int requests, int rounds) {
        this.requests = requests;
        this.rounds = rounds;
    }

    /** Sends one request. */
    @FunctionalInterface
    public interface Request {
        /** Sends it, and waits for the response. */
        void send() throws Exception;
    }

    /** One way to do it. */
    public record Way(String name, Request request) {}

    /**
     * A table in Markdown, with ratios to the first of the ways; what each round took goes into a file of this name.
     */
    public String measure(String name, List<Way> ways) throws Exception {
        double[][] micros = new double[ways.size()][rounds];
        double[][] cpu = new double[ways.size()][rounds];
        List<Integer> order = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            order.add(way);
        }
        for (int round = -rounds / 2; round < rounds; round++) { // those below zero warm up
            Collections.rotate(order, 1);
            if (Math.floorMod(round, ways.size()) == 0) {
                Collections.reverse(order);
            }
            for (int way : order) {
                long cpuBefore = SYSTEM.getProcessCpuTime();
                long before = System.nanoTime();
                for (int i = 0; i < requests; i++) {
                    ways.get(way).request().send();
                }
                long after = System.nanoTime();
                if (round >= 0) {
                    micros[way][round] = (after - before) / 1000.0 / requests;
                    cpu[way][round] = (SYSTEM.getProcessCpuTime() - cpuBefore) / 1000.0 / requests;
                }
            }
        }
        Files.writeString(Report.resultsOf(name), json(ways, micros));
        StringBuilder table = new StringBuilder(
                "| | microseconds | of the first | CPU, microseconds | of the first |\n|---|---|---|---|---|\n");
        for (int way = 0; way < ways.size(); way++) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %s | %.1f | %s |%n",
                    ways.get(way).name(),
                    median(micros[way].clone()),
                    ratio(micros[way], micros[0]),
                    Arrays.stream(cpu[way]).average().orElseThrow(),
                    ratio(sums(cpu[way]), sums(cpu[0]))));
        }
        return table.toString();
    }

    private static String json(List<Way> ways, double[][] micros) {
        return IntStream.range(0, ways.size())
                .mapToObj(way -> "  {\"way\": \"" + ways.get(way).name() + "\", \"microseconds\": "
                        + Arrays.toString(micros[way]) + "}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    // the median of the ratios, and the interval that holds it in 95 of 100 cases (order statistics)
    private static String ratio(double[] way, double[] first) {
        double[] ratios = new double[way.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = way[round] / first[round];
        }
        double middle = median(ratios);
        int aside = (int) Math.ceil(0.98 * Math.sqrt(ratios.length));
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f to %.3f)",
                middle,
                ratios[Math.max(0, ratios.length / 2 - aside)],
                ratios[Math.min(ratios.length - 1, ratios.length / 2 + aside)]);
    }

    // the clock of a process's CPU time ticks too slowly for one round
    private static double[] sums(double[] rounds) {
        double[] sums = new double[rounds.length / ROUNDS_OF_SUM];
        for (int round = 0; round < sums.length * ROUNDS_OF_SUM; round++) {
            sums[round / ROUNDS_OF_SUM] += rounds[round];
        }
        return sums;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}

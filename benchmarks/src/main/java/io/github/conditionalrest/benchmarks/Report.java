package io.github.conditionalrest.benchmarks;

import static java.util.stream.Collectors.joining;

import io.github.conditionalrest.benchmarks.content.ContentTags;
import io.github.conditionalrest.benchmarks.evaluation.Contestant;
import io.github.conditionalrest.benchmarks.request.WholeRequest;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs one suite of benchmarks: writes its results as JSON beside the archive, and prints them as tables with the bytes
 * that were allocated and the ratio to a baseline.
 */
public final class Report {

    private static final List<Suite> SUITES =
            List.of(Contestant.SUITE, ContentTags.SUITE, WholeRequest.SUITE, ConditionalPut.SUITE);

    private Report() {}

    /** With the name of a suite, then whatever JMH takes: its options, and expressions that choose benchmarks. */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, URISyntaxException {
        Suite suite = named(arguments.length == 0 ? "" : arguments[0]);
        CommandLineOptions given = new CommandLineOptions(Arrays.copyOfRange(arguments, 1, arguments.length));
        Path json = resultsOf(suite.name());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(given)
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(given.getResult().orElse(json.toString()));
        if (given.getIncludes().isEmpty()) {
            options.include(suite.include());
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.println();
        suite.tables().forEach(table -> System.out.println(table.of(results)));
    }

    private static Suite named(String name) {
        return SUITES.stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no suite '" + name + "': name one of "
                        + SUITES.stream().map(Suite::name).collect(joining(", ")) + ", and then options of JMH"));
    }

    /** The file for the results of this name: beside the archive. */
    public static Path resultsOf(String name) throws URISyntaxException {
        return Path.of(Report.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling(name + ".json");
    }
}

package io.github.conditionalrest.benchmarks;

import java.util.List;

/**
 * Benchmarks that are run together and shown side by side.
 *
 * @param name by which it is asked for, and of the file of its results
 * @param include the regular expression that its benchmarks match, as JMH takes it
 * @param tables in which its results are shown
 */
public record Suite(String name, String include, List<Table> tables) {}

package io.github.conditionalrest.examples.races;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check can fail: it finds the updates that are lost where nobody guards them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class WithoutGuardIT {

    private static final int WRITERS = 16;
    private static final int INCREMENTS = 25;

    @SuppressWarnings("NullAway.Init") // before all tests
    private Postgres postgres;

    @BeforeAll
    void start() throws Exception {
        Files.createDirectories(Cluster.DIRECTORY);
        postgres = Postgres.start(Files.createTempDirectory(Cluster.DIRECTORY, "postgres"));
    }

    @AfterAll
    void stop() throws IOException {
        if (postgres != null) { // else it has not started
            postgres.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-1: with the guard taken out, the checker reports every update that is lost")
    void reportsTheUpdatesThatAreLost(Isolation isolation) throws Exception {
        String database = "without_guard_" + isolation.name().toLowerCase(Locale.ROOT);
        try (Cluster cluster = Cluster.start(postgres, database, isolation, command())) {
            // Labels are written by a statement that has no version to compare where nothing was evaluated: a 500.
            reportsTheUpdatesThatAreLost(cluster, isolation, Kind.DOCUMENTS);
        }
    }

    private static void reportsTheUpdatesThatAreLost(Cluster cluster, Isolation isolation, Kind kind) throws Exception {
        Scenario scenario = new Scenario("without the guard, 16 x 25 increments, " + kind, isolation, cluster);
        String counter = kind.resource("counter");
        try (Writers writers = new Writers(cluster, scenario.history(), WRITERS)) {
            writers.create(counter);
            writers.increment(counter, INCREMENTS);
        }

        Scenario.Result result = scenario.end(List.of(counter));

        Verdict verdict = result.verdict();
        List<Finding> lost = verdict.of(Finding.Kind.LOST_UPDATE);
        int missing = WRITERS * INCREMENTS - result.last(counter).content().count();
        System.out.println(missing + " of " + WRITERS * INCREMENTS + " are missing; the first of "
                + verdict.findings().size() + " findings: " + verdict.findings().get(0));
        assertThat(verdict.acknowledged(), is(1 + WRITERS * INCREMENTS));
        assertThat(verdict.inDoubtButDone(), is(0));
        assertThat(missing, is(greaterThan(0)));
        assertThat(lost, hasSize(missing));
    }

    private static List<String> command() throws Exception {
        Path ours = Path.of(WithoutGuard.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return List.of(
                "-cp",
                ours.toString(),
                "-Ddocuments.jar=" + System.getProperty("documents.jar"),
                WithoutGuard.class.getName());
    }
}

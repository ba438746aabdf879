package io.github.conditionalrest.examples.races;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two processes of the packaged example have to stand on one PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(1800)
abstract class Races {

    private static final int WRITERS = 16;
    private static final int INCREMENTS = Integer.getInteger("races.increments", 500);
    private static final int RACES = 100;
    private static final int RACERS = 8;
    private static final int WRITERS_UNDER_KILLS = 8;
    /** Half of them at each isolation. */
    private static final int KILLS = Integer.getInteger("races.kills", 50) / Isolation.values().length;

    private final Isolation isolation;
    private final String database;
    private Postgres postgres;
    private Cluster cluster;

    @SuppressWarnings("NullAway.Init") // before all tests
    Races(Isolation isolation) {
        this.isolation = isolation;
        this.database = "races_" + isolation.name().toLowerCase(Locale.ROOT);
    }

    @BeforeAll
    void start() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(Cluster.DIRECTORY);
        postgres = Postgres.start(Files.createTempDirectory(Cluster.DIRECTORY, "postgres"));
        cluster = Cluster.start(postgres, database, isolation, List.of("-jar", System.getProperty("documents.jar")));
    }

    @AfterAll
    void stop() throws IOException {
        try {
            if (cluster != null) { // else it has not started
                cluster.close();
            }
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-1: 16 writers on 2 processes count every increment: 500 each of a document, 8000")
    void losesNoIncrement(Kind kind) throws IOException, InterruptedException {
        int increments = kind == Kind.DOCUMENTS ? INCREMENTS : INCREMENTS / 5;
        Scenario scenario = new Scenario(WRITERS + " x " + increments + " increments, " + kind, isolation, cluster);
        String counter = kind.resource("counter");
        try (Writers writers = new Writers(cluster, scenario.history(), WRITERS)) {
            writers.create(counter);
            writers.increment(counter, increments);
        }

        Scenario.Result result = scenario.end(List.of(counter));

        int sum = WRITERS * increments;
        assertThat(result.last(counter).content().count(), is(sum));
        assertThat(result.verdict(), is(new Verdict(1 + sum, 1 + sum, 0, 0, List.of())));
        assertThat(statuses(result.events()), everyItem(is(oneOf(200, 201, 412))));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-1: of 8 requests with one If-Match on 2 processes one succeeds and seven get 412")
    void letsOneWriterWin(Kind kind) throws IOException, InterruptedException {
        Scenario scenario = new Scenario("100 races of 8 with one If-Match, " + kind, isolation, cluster);
        List<String> resources = resources(kind, "replaced");
        try (Writers writers = new Writers(cluster, scenario.history(), RACERS)) {
            for (String resource : resources) {
                Version first = writers.create(resource);

                assertThat(resource, statuses(writers.race(resource, first)), is(oneAndSeven(200)));
            }
        }
        assertThat(scenario.end(resources).verdict(), is(new Verdict(2 * RACES, 2 * RACES, 0, 0, List.of())));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("RACE-4: of 8 requests with If-None-Match: * on 2 processes one creates and seven get 412")
    void letsOneWriterCreate(Kind kind) throws IOException, InterruptedException {
        Scenario scenario = new Scenario("100 races of 8 to create, " + kind, isolation, cluster);
        List<String> resources = resources(kind, "created");
        try (Writers writers = new Writers(cluster, scenario.history(), RACERS)) {
            for (String resource : resources) {
                assertThat(resource, statuses(writers.race(resource, null)), is(oneAndSeven(201)));
            }
        }
        assertThat(scenario.end(resources).verdict(), is(new Verdict(RACES, RACES, 0, 0, List.of())));
    }

    @Test
    @DisplayName("RACE-3: an acknowledged write survives kill -9 of the process that acknowledged it")
    void losesNoAcknowledgedWriteWhenItIsKilled() throws Exception {
        Scenario scenario = new Scenario(KILLS + " kills", isolation, cluster);
        List<String> counters =
                Stream.of(Kind.values()).map(kind -> kind.resource("survivor")).toList();
        AtomicBoolean enough = new AtomicBoolean();
        Kills kills;
        try (Writers writers = new Writers(cluster, scenario.history(), WRITERS_UNDER_KILLS)) {
            counters.forEach(writers::create);
            Future<?> writing = writers.incrementUntil(enough::get, writer -> counters.get(writer % counters.size()));
            try {
                kills = Kills.inMidWrite(cluster.services(), KILLS);
            } finally {
                enough.set(true);
                writing.get();
            }
        }

        Verdict verdict = scenario.end(counters).verdict();

        System.out.println(kills + "; of " + verdict.inDoubt() + " writes without an answer " + verdict.inDoubtButDone()
                + " were done");
        assertThat(verdict.findings(), is(empty()));
        assertThat(kills.inMidWrite(), is(KILLS));
        assertThat(verdict.inDoubt(), is(greaterThanOrEqualTo(KILLS)));
    }

    private static List<String> resources(Kind kind, String name) {
        return IntStream.range(0, RACES)
                .mapToObj(i -> kind.resource(name + "-" + i))
                .toList();
    }

    private static List<Integer> oneAndSeven(int success) {
        List<Integer> statuses = new ArrayList<>(Collections.nCopies(RACERS, 412));
        statuses.set(0, success);
        return statuses;
    }

    private static List<Integer> statuses(List<Event> events) {
        return events.stream().map(Event::status).sorted().toList();
    }
}

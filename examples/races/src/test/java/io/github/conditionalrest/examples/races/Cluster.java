package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two service processes on one database, and the way to them. */
final class Cluster implements AutoCloseable {

    /** Where everything is written that a reader may want to look into. */
    static final Path DIRECTORY = Path.of(System.getProperty("races.directory"));

    private static final List<String> NAMES = List.of("A", "B");

    private final Postgres postgres;
    private final String database;
    private final List<Service> services;
    private final HttpClient http;

    private Cluster(Postgres postgres, String database, HttpClient http, List<Service> services) {
        this.postgres = postgres;
        this.database = database;
        this.http = http;
        this.services = services;
    }

    /**
     * Makes a database, and starts both processes at once, as after a failure of power.
     *
     * @param java what comes behind {@code java} and before the options of the example
     */
    static Cluster start(Postgres postgres, String database, Isolation isolation, List<String> java)
            throws IOException, SQLException {
        postgres.create(database, isolation);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Cluster cluster = new Cluster(postgres, database, http, new ArrayList<>());
        try {
            for (String name : NAMES) {
                cluster.services.add(Service.launch(
                        name, cluster.command(java), DIRECTORY.resolve(database + "-" + name + ".log"), http));
            }
            cluster.services.forEach(Service::awaitReady);
            postgres.insistOn(isolation, database);
            return cluster;
        } catch (IOException | SQLException | RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    private List<String> command(List<String> java) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow"); // else the JVM complains of a library of Undertow's
        }
        command.add("-XX:TieredStopAtLevel=1"); // they live shortly, and compiling well takes longer than that
        command.addAll(java);
        command.addAll(List.of("--port", "0", "--token", "races", "--database", postgres.url(database)));
        return command;
    }

    List<Service> services() {
        return services;
    }

    Client client(History history) {
        return new Client(http, history);
    }

    /** That process if it is ready, else the other one as soon as either is. */
    Service.Life process(int preferred) {
        return Await.value("a process that is ready", () -> {
            for (int i = 0; i < services.size(); i++) {
                Service.Life ready =
                        services.get((preferred + i) % services.size()).ready();
                if (ready != null) {
                    return ready;
                }
            }
            return null;
        });
    }

    /** The last versions of these resources, when nothing is under way any more; each read from both processes. */
    Map<String, Version> last(History history, List<String> resources) {
        Await.condition("the database to be at rest", this::isAtRest);
        Client client = client(history);
        Map<String, Version> last = new HashMap<>();
        for (String resource : resources) {
            for (int i = 0; i < services.size(); i++) {
                Version read = client.read(-1, process(i), resource).received();
                if (read != null) {
                    last.put(resource, read);
                }
            }
        }
        return last;
    }

    private boolean isAtRest() {
        try {
            return postgres.underWay(database) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        services.forEach(Service::close);
    }
}

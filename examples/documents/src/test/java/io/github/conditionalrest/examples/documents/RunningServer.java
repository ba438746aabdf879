package io.github.conditionalrest.examples.documents;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The whole application on a loopback port, with a clock that stands still until it is moved. */
final class RunningServer implements AutoCloseable {

    static final String JSON = "Content-Type: application/json";
    static final String MERGE_PATCH = "Content-Type: application/merge-patch+json";

    // An hour ago, so that no date is withheld because its second still lasts.
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().minusSeconds(3600));
    private final Database database;
    private final Stores stores;
    private final Server server;

    /** With a database of its own, in memory. */
    RunningServer() throws ServletException, SQLException {
        this("jdbc:h2:mem:" + UUID.randomUUID());
    }

    /** With this database, and a cache that belongs to it, which others may share. */
    RunningServer(String url) throws ServletException, SQLException {
        this(url, null);
    }

    /** The same, restored to what it is at this time, if it was. */
    RunningServer(String url, @Nullable String epoch) throws ServletException, SQLException {
        database = Database.open(url);
        String cache = "previews-" + UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8));
        stores = Stores.in(database, Caches.open(null, cache), now::get);
        server = Server.start("127.0.0.1", 0, new DocumentsApplication(Kind.TOKEN, stores, epoch));
    }

    /** Keeps everybody else from the database, until it is closed. */
    AutoCloseable holdDatabase() throws SQLException {
        Deque<java.sql.Connection> all = new ArrayDeque<>();
        while (all.size() < Database.CONNECTIONS) {
            all.push(database.connections().getConnection());
        }
        return () -> {
            for (java.sql.Connection connection : all) {
                connection.close();
            }
        };
    }

    String greeting(Options options) throws SQLException {
        return Greeting.text(server.uri(), options, stores.documents());
    }

    URI uri() {
        return server.uri();
    }

    void letSecondsPass(int seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    Connection connect() throws IOException {
        return new Connection(server.uri());
    }

    /** Sends one request, with access where it is needed, and returns its final answer. */
    Answer send(Kind kind, String method, String path, @Nullable String body, String... fieldLines) throws IOException {
        List<String> all = new ArrayList<>(List.of(kind.access()));
        all.addAll(Arrays.asList(fieldLines));
        return send(method + " " + path, body, all.toArray(String[]::new));
    }

    /** Sends one request, and returns its final answer. */
    Answer send(String requestLine, @Nullable String body, String... fieldLines) throws IOException {
        List<String> all = new ArrayList<>(List.of("Connection: close"));
        all.addAll(Arrays.asList(fieldLines));
        String sent =
                body == null ? "" : new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        if (body != null) {
            all.add("Content-Length: " + sent.length());
        }
        try (Connection connection = connect()) {
            connection.sendHead(requestLine, all.toArray(String[]::new));
            connection.send(sent);
            return connection.receive(requestLine.substring(0, requestLine.indexOf(' ')));
        }
    }

    /** Reads what is there from the start. */
    Answer read(Kind kind, String... fieldLines) throws IOException {
        return send(kind, "GET", kind.seed(), null, fieldLines);
    }

    @Override
    public void close() throws ServletException {
        try (database) {
            server.close();
        }
    }
}

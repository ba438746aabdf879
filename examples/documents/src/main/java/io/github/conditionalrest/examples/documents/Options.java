package io.github.conditionalrest.examples.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param token opens the vault
 * @param tokenMade whether it was made up, since nobody gave one
 * @param database the JDBC URL of an H2 or PostgreSQL database
 * @param cluster the addresses of all nodes that share previews, that of this one first, or null where there is one
 *     node
 * @param epoch since when the data is what it is, or null where it was never restored
 */
record Options(
        String host,
        int port,
        String token,
        boolean tokenMade,
        String database,
        @Nullable String cluster,
        @Nullable String epoch) {

    static final String USAGE = """
            Usage: java -jar documents.jar [--host HOST] [--port PORT] [--token TOKEN] [--database URL] [--cluster NODES]
                                          [--epoch TIME]
              --host      the address to listen on; 127.0.0.1 if left out
              --port      the port to listen on; 8080 if left out, 0 for any free one
              --token     opens /vault; if left out, that of the environment variable DOCUMENTS_TOKEN, or a random one
              --database  the JDBC URL of an H2 or PostgreSQL database; if left out, that of the environment variable
                          DOCUMENTS_DATABASE, or jdbc:h2:file:./documents
              --cluster   HOST:PORT of each node, that of this one first, with commas between, if several nodes share
                          one database; takes Hazelcast on the class path
              --epoch     after the database was restored: the time at which the service comes up on it, such as
                          2026-11-21T23:00:00Z; if left out, that of the environment variable DOCUMENTS_EPOCH, or none""";

    private static final Set<String> NAMES =
            Set.of("--host", "--port", "--token", "--database", "--cluster", "--epoch");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it cannot be understood; the message is for whoever typed it
     */
    static Options parse(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i])) {
                throw new IllegalArgumentException("There is no option " + arguments[i] + ".");
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("The option " + arguments[i] + " lacks its value.");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        String token = given.getOrDefault("--token", environment.getOrDefault("DOCUMENTS_TOKEN", ""));
        String database = given.getOrDefault("--database", environment.getOrDefault("DOCUMENTS_DATABASE", ""));
        String epoch = given.getOrDefault("--epoch", environment.getOrDefault("DOCUMENTS_EPOCH", ""));
        return new Options(
                given.getOrDefault("--host", "127.0.0.1"),
                port(given.getOrDefault("--port", "8080")),
                token.isBlank() ? UUID.randomUUID().toString() : token.strip(),
                token.isBlank(),
                database(database.isBlank() ? "jdbc:h2:file:./documents" : database.strip()),
                cluster(given.get("--cluster")),
                epoch.isBlank() ? null : epoch.strip());
    }

    private static @Nullable String cluster(@Nullable String nodes) {
        if (nodes == null || nodes.matches("[^:, ]+:[0-9]{1,5}(,[^:, ]+:[0-9]{1,5})*")) {
            return nodes;
        }
        throw new IllegalArgumentException(
                "The cluster " + nodes + " is not a list like 127.0.0.1:5701,127.0.0.1:5702, this node first.");
    }

    private static String database(String url) {
        if (url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        throw new IllegalArgumentException("The database " + url
                + " is none of those that are known here: begin its URL with jdbc:h2: or jdbc:postgresql:.");
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 0xFFFF) {
                return port;
            }
        } catch (NumberFormatException ignored) {
            // the same message
        }
        throw new IllegalArgumentException("The port " + text + " is not a number from 0 to 65535.");
    }
}

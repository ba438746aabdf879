package io.github.conditionalrest.examples.races;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The PostgreSQL that comes as an artifact for the platform. */
record EmbeddedDatabase(EmbeddedPostgres server) implements Postgres {

    // The artifacts that the library depends on; a user of another platform can add the one for it.
    private static final String BINARIES = "postgres-%s-%s.txz";

    /** Whether there is one for this platform on the class path. */
    static boolean isAvailable() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : os;
        String architecture = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        return EmbeddedDatabase.class.getClassLoader().getResource(BINARIES.formatted(name, architecture)) != null;
    }

    static Postgres start(Path directory) throws IOException {
        return new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                // The library switches both of them off, since most tests want speed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", CONNECTIONS)
                .start());
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

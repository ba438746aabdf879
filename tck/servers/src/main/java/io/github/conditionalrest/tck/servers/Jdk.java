package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java installation.
 *
 * @param feature such as 17
 */
record Jdk(Path home, int feature) {

    private static final List<String> VARIABLES = List.of("JAVA21_HOME", "JAVA25_HOME", "JAVA_HOME");
    private static final List<Path> USUAL_PLACES =
            List.of(Path.of("/usr/lib/jvm"), Path.of("/opt"), Path.of("/opt/java"), Path.of("/Library/Java"));

    /** That of this process. */
    static Jdk current() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The oldest one that is new enough, of this process, the environment and the usual places. */
    static Optional<Jdk> atLeast(int feature, Map<String, String> environment) {
        List<Jdk> known = new ArrayList<>(List.of(current()));
        VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(home -> !home.isBlank())
                .flatMap(home -> read(Path.of(home)).stream())
                .forEach(known::add);
        USUAL_PLACES.stream().flatMap(Jdk::in).forEach(known::add);
        return known.stream().filter(jdk -> jdk.feature() >= feature).min(Comparator.comparing(Jdk::feature));
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private static Stream<Jdk> in(Path directory) {
        try (Stream<Path> homes = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
            return homes.sorted().flatMap(home -> read(home).stream()).toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    /** Reads the file in which an installation tells its version. */
    static Optional<Jdk> read(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(release)) {
            properties.load(in);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new Jdk(home, Runtime.Version.parse(version).feature()));
        } catch (IOException | IllegalArgumentException unknown) {
            return Optional.empty(); // Java 8 writes 1.8.0_452, which is none of these versions
        }
    }
}

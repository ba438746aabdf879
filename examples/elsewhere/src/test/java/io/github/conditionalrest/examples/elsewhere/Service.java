package io.github.conditionalrest.examples.elsewhere;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The services of this folder: notes in three languages, each with a guard that is wrong and one that is right. */
enum Service {
    EXPRESS("any-field") {
        @Override
        Running start(String guard, int port, Path scratch) throws IOException, InterruptedException {
            String node = Installed.program("Node with Express", folder(), List.of("node"), "-e", "require('express')");
            return Running.start(
                    port, folder(), log(scratch), Map.of(), List.of(node, "notes.js", guard, String.valueOf(port)));
        }
    },
    FLASK("always_428") {
        @Override
        Running start(String guard, int port, Path scratch) throws IOException, InterruptedException {
            // Where python3 is another one, Debian's has the package of Debian.
            String python = Installed.program(
                    "Python 3.9 with Flask 2",
                    folder(),
                    List.of("python3", "/usr/bin/python3"),
                    "-c",
                    "import flask; flask.Flask.get; str.removeprefix");
            // -B: its caches would be written beside the sources
            return Running.start(
                    port,
                    folder(),
                    log(scratch),
                    Map.of(),
                    List.of(python, "-B", "notes.py", guard, String.valueOf(port)));
        }
    },
    PHP("strings") {
        @Override
        Running start(String guard, int port, Path scratch) throws IOException, InterruptedException {
            String php =
                    Installed.program("PHP 8", folder(), List.of("php"), "-r", "exit(PHP_MAJOR_VERSION < 8 ? 1 : 0);");
            String notes = scratch.resolve("notes.json").toString();
            return Running.start(
                    port,
                    folder(),
                    log(scratch),
                    Map.of("GUARD", guard, "NOTES", notes),
                    List.of(php, "-S", "127.0.0.1:" + port, "notes.php"));
        }
    };

    static final String CORRECTED = "corrected";

    private final String flawed;

    Service(String flawed) {
        this.flawed = flawed;
    }

    /** The name of the guard that is wrong. */
    String flawed() {
        return flawed;
    }

    /** Starts it with that guard, or skips the test. */
    abstract Running start(String guard, int port, Path scratch) throws IOException, InterruptedException;

    /** What is to be found with the guard that is wrong. */
    Path expected() {
        return folder().resolve("expected.txt");
    }

    Path folder() {
        return Path.of(name().toLowerCase(Locale.ROOT)).toAbsolutePath();
    }

    private static Path log(Path scratch) {
        return scratch.resolve("log.txt");
    }
}

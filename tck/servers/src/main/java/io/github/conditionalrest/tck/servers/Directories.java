package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories, with all that is in them. */
final class Directories {

    private Directories() {}

    /** Makes it, without anything of an earlier run. */
    static Path fresh(Path directory) throws IOException {
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : contents(directory, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(directory).toAbsolutePath();
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path path : contents(from, Comparator.naturalOrder())) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }

    /** The only one of these names, which differ in their version. */
    static Path startingWith(String prefix, Path directory) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(directory)) {
            found = all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        if (found.size() != 1) {
            throw new IllegalStateException(directory + " should have one " + prefix + "*, but has " + found
                    + ": build anew with `mvn clean verify -Pservers`.");
        }
        return found.get(0);
    }

    private static List<Path> contents(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted(order).toList();
        }
    }
}

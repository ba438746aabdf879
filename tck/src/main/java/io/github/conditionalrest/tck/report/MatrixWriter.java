package io.github.conditionalrest.tck.report;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code matrix.html} and {@code matrix.md} from the reports of runs. */
public final class MatrixWriter {

    private static final PathMatcher REPORT = FileSystems.getDefault().getPathMatcher("glob:**/target/tck/*.json");

    private MatrixWriter() {}

    /**
     * Makes the matrix.
     *
     * @param arguments the folder to write to, and those below which the reports lie, as {@code target/tck/*.json}
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException(
                    "Give the folder for matrix.html and matrix.md, and one or more that have" + " reports below them");
        }
        List<Path> folders = Stream.of(arguments).map(Path::of).toList();
        System.out.println(write(folders.get(0), folders.subList(1, folders.size())));
    }

    private static String write(Path folder, List<Path> reports) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path below : reports) {
            try (Stream<Path> files = Files.walk(below)) {
                for (Path file : files.filter(REPORT::matches).toList()) {
                    runs.add(Run.read(file));
                }
            }
        }
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no reports below " + reports + ": run the TCK first, it writes them to target/tck");
        }
        Catalogue catalogue = Catalogue.load();
        runs.forEach(run -> requireAll(catalogue, run));
        runs.sort(Comparator.comparing(Run::runtime));
        Matrix matrix = Matrix.of(catalogue, runs);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("matrix.html"), HtmlPage.of(matrix), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("matrix.md"), MarkdownTable.of(matrix), StandardCharsets.UTF_8);
        return runs.size() + " runs, " + matrix.rows().size() + " statements: " + folder.resolve("matrix.html");
    }

    // A report of another day would show assertions of today as if they had been skipped.
    private static void requireAll(Catalogue catalogue, Run run) {
        for (Assertion assertion : catalogue.assertions()) {
            if (!run.verdicts("filter").containsKey(assertion.id())) {
                throw new IllegalStateException("The report of " + run.runtime() + " has no verdict on "
                        + assertion.id() + ": it is not of this catalogue. Remove it, or run the TCK again");
            }
        }
    }
}

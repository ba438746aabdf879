package io.github.conditionalrest.tck.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What people want to know of what does not hold.
 *
 * @param consequence what comes of it, in plain words
 * @param cure what usually helps
 */
record Advice(String consequence, String cure) {

    static final Advice NONE = new Advice("", "");

    /** All of it, from {@code advice.txt}, whose head explains the columns. */
    static final class Book {

        private static final String FILE = "advice.txt";
        private static final int COLUMNS = 3;

        private record Page(String ids, Advice advice) {}

        private final List<Page> pages;

        private Book(List<Page> pages) {
            this.pages = pages;
        }

        static Book open() {
            List<Page> pages = new ArrayList<>();
            try (InputStream file = Objects.requireNonNull(Book.class.getResourceAsStream(FILE), FILE);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] columns = line.split(" \\| ", -1);
                        if (columns.length != COLUMNS) {
                            throw new IllegalStateException(FILE + ": not three columns: " + line);
                        }
                        pages.add(new Page(columns[0], new Advice(columns[1], columns[2])));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Book(pages);
        }

        /** On this assertion. */
        Advice on(String id) {
            return pages.stream()
                    .filter(page -> id.matches(page.ids()))
                    .findFirst()
                    .map(Page::advice)
                    .orElseThrow(() -> new IllegalStateException("No advice on " + id));
        }
    }
}

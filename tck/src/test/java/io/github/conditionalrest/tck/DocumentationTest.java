package io.github.conditionalrest.tck;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/tck.md} to the code. */
class DocumentationTest {

    private static final int PROMISED_LINES = 20;
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("Each runner that the page shows is compiled, and takes at most 20 lines")
    void runnersAreThoseThatAreRun() throws IOException {
        List<String> shown = all(JAVA, Files.readString(DOCS.resolve("tck.md"))).toList();
        assertThat(shown, is(not(empty())));
        List<String> compiled = Stream.concat(sources(Path.of("starter")), sources(Path.of("servers")))
                .toList();
        for (String runner : shown) {
            assertThat(compiled, hasItem(containsString(runner)));
            assertThat(runner, runner.lines().count(), is(lessThanOrEqualTo((long) PROMISED_LINES)));
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static Stream<String> sources(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentationTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

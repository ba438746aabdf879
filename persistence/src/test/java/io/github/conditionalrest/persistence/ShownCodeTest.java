package io.github.conditionalrest.persistence;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Preconditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.cache.Cache;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/persistence.md} to the code. */
class ShownCodeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("All code that the page shows is compiled with the tests, but for its line breaks")
    void shownCodeIsCompiled() throws IOException {
        String compiled;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            compiled = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ShownCodeTest::text)
                    .collect(joining());
        }
        List<String> shown = JAVA.matcher(text(Path.of("..", "docs", "persistence.md")))
                .results()
                .map(block -> withoutSpace(block.group(1)))
                .toList();

        assertThat(shown, is(not(empty())));
        String tests = withoutSpace(compiled);
        assertThat(shown.stream().filter(block -> !tests.contains(block)).toList(), is(empty()));
    }

    // The contracts run these; here they have the names of the page.
    static void atomicOperations(
            ConcurrentMap<String, String> map,
            Cache<String, String> cache,
            String id,
            String current,
            String changed,
            String created,
            Preconditions preconditions) {
        preconditions.confirm(map.replace(id, current, changed)); // a ConcurrentMap
        preconditions.confirm(map.putIfAbsent(id, created) == null);
        preconditions.confirm(cache.replace(id, current, changed)); // a javax.cache.Cache
        preconditions.confirm(cache.putIfAbsent(id, created));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.acme.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.core.EffectivePolicies;
import io.github.conditionalrest.guardedwrites.GuardedWrites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/guarded-writes.md} to the code, as an application would write it. */
class ShownCodeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String PAGE = text(Path.of("..", "docs", "guarded-writes.md"));

    @Test
    void allCodeThatThePageShowsIsCompiledHereButForItsLineBreaks() throws IOException {
        StringBuilder compiled = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> compiled.append(withoutSpace(text(file))));
        }
        List<String> shown = JAVA.matcher(PAGE)
                .results()
                .map(block -> withoutSpace(block.group(1)))
                .toList();

        assertThat(shown, is(not(empty())));
        assertThat(shown.stream().filter(block -> compiled.indexOf(block) < 0).toList(), is(empty()));
    }

    @Test
    void whatThePageShowsIsWhatIsSaid() {
        AssertionError failed = assertThrows(AssertionError.class, new Shown()::everyWriteIsGuarded);
        assertThat(PAGE, containsString("```\n" + Objects.requireNonNull(failed.getMessage()) + "\n```"));
        assertThat(
                PAGE,
                containsString(
                        "```\n" + GuardedWrites.inPackages("com.acme.api").table() + "\n```"));
    }

    @Test
    void ofAnApplicationTheSameIsSaid() {
        assertThat(
                GuardedWrites.of(AcmeApplication.class).table(),
                is(GuardedWrites.inPackages("com.acme.api").table()));
        assertThat(
                Shown.policies().toString(),
                is(GuardedWrites.of(AcmeApplication.class).table()));
    }

    static class Shown {

        void everyWriteIsGuarded() {
            GuardedWrites.inPackages("com.acme.api").verify();
        }

        void everyWriteOfTheApplicationIsGuarded() {
            GuardedWrites.of(AcmeApplication.class).verify();
        }

        static EffectivePolicies policies() {
            EffectivePolicies policies = EffectivePolicies.of(AcmeApplication.class, List.of(ArticleResource.class));
            return policies;
        }
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

package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final Path WAR = Path.of("some.war");

    @Test
    void contextRootIsAName() {
        for (String context : List.of("", "/", "/app", "a/b", "App")) {
            assertThrows(IllegalArgumentException.class, () -> new Archive(context, WAR, ""), context);
        }
        assertThat(new Archive("app-2", WAR, "notes").probe(), is("notes"));
    }
}

package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.tck.servers.notes.NotesApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarTest {

    private final Path directory;

    WarTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void holdsThePackageTheLibraryOfAClassAndDescriptors() throws IOException {
        Path war = new War()
                .classesOf(NotesApplication.class)
                .libraries(ConditionalFeature.class)
                .beans()
                .descriptor("web.xml", "<web-app />")
                .writeTo(directory.resolve("below/notes.war"));

        List<String> names = names(war);
        assertThat(
                names,
                hasItems(
                        "WEB-INF/classes/io/github/conditionalrest/tck/servers/notes/NotesApplication.class",
                        "WEB-INF/classes/io/github/conditionalrest/tck/servers/notes/BeanNote$Source.class",
                        "WEB-INF/beans.xml",
                        "WEB-INF/web.xml"));
        assertThat(names, hasItem(matchesPattern("WEB-INF/lib/.*\\.jar")));
        assertThat(names, not(hasItem(containsString("WarTest"))));
    }

    @Test
    void packageInAJarIsRefused() {
        War war = new War();

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> war.classesOf(Test.class));

        assertThat(refusal.getMessage(), containsString("add it as a library"));
    }

    @Test
    void contextRootIsAName() {
        for (String context : List.of("", "/", "/app", "a/b", "App")) {
            assertThrows(IllegalArgumentException.class, () -> new Deployment(context, directory, ""), context);
        }
        assertThat(new Deployment("app-2", directory, "notes").probe(), is("notes"));
    }

    private static List<String> names(Path war) throws IOException {
        try (JarFile jar = new JarFile(war.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}

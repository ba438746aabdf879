package io.github.conditionalrest.tck.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.Conditional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarTest {

    private static final String APPLICATIONS = "WEB-INF/classes/io/github/conditionalrest/tck/application/";

    private final Path directory;

    WarTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void thatOfTheTckHoldsItsApplicationsWithWhatTheyNeed() throws IOException {
        Path war = War.ofTck().writeTo(directory.resolve("below/tck.war"));

        List<String> names = names(war);
        assertThat(
                names,
                hasItems(
                        APPLICATIONS + "TckApplication.class",
                        APPLICATIONS + "MappedApplication$FailedMapper.class",
                        APPLICATIONS + "ContainerApplication.class",
                        "WEB-INF/beans.xml"));
        assertThat(names, hasItem(matchesPattern("WEB-INF/lib/.*\\.jar")));
        assertThat(
                text(war, "WEB-INF/classes/META-INF/services/io.github.conditionalrest.spi.PreconditionListener"),
                is("io.github.conditionalrest.tck.application.HearingListener\n"));
    }

    @Test
    void thatOfTheTckHoldsNothingThatMustNotStartAndNoTests() throws IOException {
        List<String> names = names(War.ofTck().writeTo(directory.resolve("tck.war")));

        assertThat(names, everyItem(not(containsString("/tck/refused/"))));
        assertThat(names, everyItem(not(containsString("Test"))));
    }

    @Test
    void classesMayComeFromAJar() throws IOException {
        List<String> names = names(new War().classesOf(Test.class).writeTo(directory.resolve("junit.war")));

        assertThat(names, hasItem("WEB-INF/classes/org/junit/jupiter/api/Test.class"));
        assertThat(names, everyItem(not(containsString("/jupiter/api/io/"))));
    }

    @Test
    void librariesAndDescriptorsAreAdded() throws IOException {
        Path war = new War()
                .libraries(Conditional.class, Test.class)
                .descriptor("web.xml", "<web-app />")
                .writeTo(directory.resolve("notes.war"));

        assertThat(names(war), hasItem(matchesPattern("WEB-INF/lib/junit-jupiter-api-.*\\.jar")));
        assertThat(text(war, "WEB-INF/web.xml"), is("<web-app />"));
    }

    private static List<String> names(Path war) throws IOException {
        try (JarFile jar = new JarFile(war.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String text(Path war, String name) throws IOException {
        try (JarFile jar = new JarFile(war.toFile())) {
            return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

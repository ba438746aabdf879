package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    private final Path home;

    JdkTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void versionIsThatOfTheReleaseFile() throws IOException {
        installation("JAVA_VERSION=\"21.0.7\"");

        assertThat(Jdk.read(home), is(Optional.of(new Jdk(home, 21))));
    }

    @Test
    void oldNumberingIsNotUnderstood() throws IOException {
        installation("JAVA_VERSION=\"1.8.0_452\"");

        assertThat(Jdk.read(home), is(Optional.empty()));
    }

    @Test
    void directoryWithoutJavaIsNone() {
        assertThat(Jdk.read(home), is(Optional.empty()));
    }

    @Test
    void oneThatTheEnvironmentNamesIsFound() throws IOException {
        installation("JAVA_VERSION=\"9999\"");

        assertThat(Jdk.atLeast(9999, Map.of("JAVA21_HOME", home.toString())), is(Optional.of(new Jdk(home, 9999))));
    }

    @Test
    void ownOneIsFoundAndOneOfTheFutureIsNot() {
        assertThat(Jdk.atLeast(17, Map.of()).isPresent(), is(true));
        assertThat(Jdk.atLeast(9999, Map.of()), is(Optional.empty()));
    }

    private void installation(String release) throws IOException {
        Files.writeString(home.resolve("release"), release + "\n");
        Path java = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        assertThat(java.toFile().setExecutable(true), is(true));
    }
}

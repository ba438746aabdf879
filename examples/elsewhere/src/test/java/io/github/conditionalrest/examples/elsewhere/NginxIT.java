package io.github.conditionalrest.examples.elsewhere;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** nginx in front of the documents example, as {@code conditional-check} sees it. */
@Timeout(180)
class NginxIT {

    private static final Path JAR = Path.of(System.getProperty("documents.jar"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path CONFIGURATION = Path.of("nginx", "nginx.conf");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path scratch;

    @ParameterizedTest
    @DisplayName("VIA: what nginx does to preconditions, with gzip and without")
    @CsvSource({"true, expected-gzip.txt", "false, expected-plain.txt"})
    void doesWhatIsKnownAndNoMore(boolean gzip, String expected) throws Exception {
        // As root it is found in any case; others need not have /usr/sbin in their path.
        String nginx =
                Installed.program("nginx 1.20", scratch, List.of("nginx", "/usr/sbin/nginx"), "-e", "stderr", "-v");
        int origin = Running.freePort();
        int zipped = Running.freePort();
        int plain = Running.freePort();
        Path configuration = scratch.resolve("nginx.conf");
        Files.writeString(
                configuration,
                Files.readString(CONFIGURATION)
                        .replace("127.0.0.1:8080", "127.0.0.1:" + origin)
                        .replace("127.0.0.1:8081", "127.0.0.1:" + zipped)
                        .replace("127.0.0.1:8082", "127.0.0.1:" + plain));
        int gateway = gzip ? zipped : plain;
        try (Running documents =
                        Running.start(origin, scratch, scratch.resolve("documents.txt"), Map.of(), java(origin));
                Running proxy = Running.start(
                        gateway,
                        scratch,
                        scratch.resolve("nginx.txt"),
                        Map.of(),
                        List.of(nginx, "-e", "stderr", "-p", scratch.toString(), "-c", configuration.toString()))) {
            Checked checked = Checked.check(
                    "--origin",
                    documents.at("/documents/welcome"),
                    "--via",
                    proxy.at("/documents/welcome"),
                    "--allow-writes");

            assertThat(checked.out(), checked.findings(), is(Files.readAllLines(Path.of("nginx", expected))));
            assertThat(checked.out(), checked.status(), is(3));
        }
    }

    private static List<String> java(int port) {
        return List.of(JAVA.toString(), "-jar", JAR.toString(), "--port", String.valueOf(port));
    }
}

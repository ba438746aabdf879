package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents on each server, started by the line that the documentation has for it. */
class ExamplesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root")).toAbsolutePath().normalize();
    private static final String TOKEN = "of-the-test";
    private static final String JSON = "Content-Type: application/json";

    @Test
    void documentsOnPayaraMicro() throws IOException {
        guardsWhatItServes("payara");
    }

    @Test
    void documentsOnWildFly() throws IOException {
        List<Integer> ports = Ports.free(2);
        guardsWhatItServes(
                "wildfly",
                "-Djboss.https.port=" + ports.get(0), // these two are fixed otherwise
                "-Djboss.management.http.port=" + ports.get(1));
    }

    private static void guardsWhatItServes(String example, String... moreOptions) throws IOException {
        int port = Ports.free(1).get(0);
        URI base = URI.create("http://127.0.0.1:" + port + "/");
        String command =
                documented(example).replace("8080", String.valueOf(port)) + " " + String.join(" ", moreOptions);
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(ROOT.toFile());
        Path java = Jdk.current().home();
        Path work = Directories.fresh(ServerTest.WORK.resolve("example-" + example));
        shell.environment()
                .putAll(Map.of(
                        "DOCUMENTS_DATABASE",
                        "jdbc:h2:file:" + work.resolve("documents").toAbsolutePath(),
                        "DOCUMENTS_TOKEN",
                        TOKEN,
                        "JAVA_HOME",
                        java.toString(),
                        "PATH",
                        java.resolve("bin") + File.pathSeparator + System.getenv("PATH")));
        try (ServerProcess process =
                ServerProcess.start(example, shell, work.resolve("console.log"), ServerProcess.Patience.ofMinutes(4))) {
            process.await(base.resolve("documents"), null);
            guarded(base.resolve("documents/welcome"));
            locked(base.resolve("vault/welcome"));
            guarded(base.resolve("vault/welcome"), "Authorization: Bearer " + TOKEN);
        }
    }

    /** The second half of the one command, of which Maven has done the first. */
    private static String documented(String example) throws IOException {
        List<String> commands = Files.readAllLines(ROOT.resolve("docs/servers.md")).stream()
                .filter(line -> line.startsWith("mvn ") && line.contains(" -pl examples/" + example + " "))
                .toList();
        assertThat("commands for " + example, commands.size(), is(1));
        return commands.get(0).split(" && ", 2)[1];
    }

    private static void guarded(URI item, String... access) throws IOException {
        HttpResponse read = Requests.send("GET", item, access);
        assertThat(read.toString(), read.status(), is(200));
        String tag = read.field("ETag");
        assertThat(tag, startsWith("\""));

        HttpResponse again = Requests.send("GET", item, with(access, "If-None-Match: " + tag));
        assertThat(again.toString(), again.status(), is(304));
        assertThat(again.field("ETag"), is(tag));

        HttpResponse blind = Requests.send("PUT", item, with(access, JSON));
        assertThat(blind.toString(), blind.status(), is(428));
        assertThat(blind.field("Content-Type"), startsWith("application/problem+json"));
        assertThat(blind.body(), containsString("\"status\":428"));

        HttpResponse first = Requests.send("PUT", item, with(access, JSON, "If-Match: " + tag));
        assertThat(first.toString(), first.status(), is(200));

        HttpResponse second = Requests.send("PUT", item, with(access, JSON, "If-Match: " + tag));
        assertThat(second.toString(), second.status(), is(412));
        assertThat(second.field("Content-Type"), startsWith("application/problem+json"));
    }

    private static void locked(URI item) throws IOException {
        for (String precondition : List.of("Accept: */*", "If-None-Match: *", "If-Match: \"stale\"")) {
            assertThat(Requests.send("GET", item, precondition).status(), is(401));
            assertThat(Requests.send("PUT", item, JSON, precondition).status(), is(401));
        }
    }

    private static String[] with(String[] fieldLines, String... others) {
        return Stream.of(fieldLines, others).flatMap(Stream::of).toArray(String[]::new);
    }
}

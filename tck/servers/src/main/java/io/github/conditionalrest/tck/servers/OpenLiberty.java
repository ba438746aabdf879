package io.github.conditionalrest.tck.servers;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open Liberty: a RESTEasy of its own, and Weld. */
final class OpenLiberty implements Server {

    private static final ServerProcess.Patience PATIENCE = ServerProcess.Patience.ofMinutes(3);
    private static final String SERVER = "tck";

    private final Path home;
    private final List<Path> libraries;

    /**
     * Not started.
     *
     * @param libraries what archives need beside what they carry; of data sources it looks for the driver only there
     */
    OpenLiberty(Path servers, Path... libraries) {
        this.home = servers.resolve("wlp");
        this.libraries = List.of(libraries);
    }

    @Override
    public String name() {
        return "open-liberty";
    }

    @Override
    public @Nullable String obstacle() {
        return null;
    }

    @Override
    public RunningServer start(Path directory, List<Archive> deployments) throws IOException {
        Path user = Directories.fresh(directory);
        Path server = Files.createDirectories(user.resolve("servers").resolve(SERVER));
        for (Archive deployment : deployments) {
            deployment.copyTo(server.resolve("apps"));
        }
        Path shared = Files.createDirectories(server.resolve("libraries"));
        for (Path library : libraries) {
            Files.copy(library, shared.resolve(library.getFileName()));
        }
        int port = Ports.free(1).get(0);
        Files.writeString(server.resolve("server.xml"), configuration(port, deployments));
        ProcessBuilder command = new ProcessBuilder(home.resolve("bin/server").toString(), "run", SERVER);
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        Jdk.current().home().toString(),
                        "WLP_USER_DIR",
                        user.toString(),
                        "JVM_ARGS",
                        "-Xmx512m"));
        ServerProcess process = ServerProcess.start(name(), command, user.resolve("console.log"), PATIENCE);
        RunningServer running = new RunningServer(process, URI.create("http://127.0.0.1:" + port + "/"));
        for (Archive deployment : deployments) {
            process.await(running.uri(deployment.context()).resolve(deployment.probe()), null);
        }
        return running;
    }

    private static String configuration(int port, List<Archive> deployments) {
        return """
                <server>
                    <featureManager>
                        <feature>restfulWS-3.1</feature>
                        <feature>cdi-4.0</feature>
                        <feature>jsonp-2.1</feature>
                        <feature>jsonb-3.0</feature>
                        <feature>persistence-3.1</feature>
                        <feature>enterpriseBeansLite-4.0</feature>
                    </featureManager>
                    <library id="shared">
                        <fileset dir="${server.config.dir}/libraries" />
                    </library>
                    <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1" />
                    <applicationMonitor updateTrigger="disabled" />
                    <config updateTrigger="disabled" />
                %s
                </server>
                """.formatted(
                        port, deployments.stream().map(OpenLiberty::application).collect(joining("\n")));
    }

    private static String application(Archive deployment) {
        return """
                    <webApplication location="%1$s.war" contextRoot="/%1$s">
                        <classloader commonLibraryRef="shared" />
                    </webApplication>\
                """.formatted(deployment.context());
    }
}

package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** WildFly: RESTEasy and Weld. */
final class WildFly implements Server {

    private static final ServerProcess.Patience PATIENCE = ServerProcess.Patience.ofMinutes(3);

    private final Path home;

    WildFly(Path servers) throws IOException {
        home = Directories.startingWith("wildfly-", servers);
    }

    @Override
    public String name() {
        return home.getFileName().toString();
    }

    @Override
    public @Nullable String obstacle() {
        return null;
    }

    @Override
    public RunningServer start(Path directory, List<Archive> deployments) throws IOException {
        Path base = Directories.fresh(directory);
        Directories.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Path archives = base.resolve("deployments");
        for (Archive deployment : deployments) {
            deployment.copyTo(archives);
        }
        List<Integer> ports = Ports.free(4);
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("bin/standalone.sh").toString(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + ports.get(0),
                "-Djboss.https.port=" + ports.get(1),
                "-Djboss.management.http.port=" + ports.get(2),
                "-Djboss.management.https.port=" + ports.get(3));
        // In the background the script passes signals on to the JVM.
        command.environment()
                .putAll(Map.of("JAVA_HOME", Jdk.current().home().toString(), "LAUNCH_JBOSS_IN_BACKGROUND", "1"));
        ServerProcess process = ServerProcess.start(name(), command, base.resolve("console.log"), PATIENCE);
        RunningServer running = new RunningServer(process, URI.create("http://127.0.0.1:" + ports.get(0) + "/"));
        for (Archive deployment : deployments) {
            process.await(
                    running.uri(deployment.context()).resolve(deployment.probe()),
                    archives.resolve(deployment.context() + ".war.failed"));
        }
        return running;
    }
}

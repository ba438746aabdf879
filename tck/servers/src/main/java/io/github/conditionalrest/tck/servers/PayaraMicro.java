package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payara Micro: Jersey, HK2 and Weld. */
final class PayaraMicro implements Server {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    private final Path jar;

    PayaraMicro(Path servers) throws IOException {
        jar = Directories.startingWith("payara-micro", servers);
    }

    @Override
    public String name() {
        return "payara-micro";
    }

    @Override
    public @Nullable String obstacle() {
        return null;
    }

    @Override
    public RunningServer start(Path directory, List<Deployment> deployments) throws IOException {
        Path base = Directories.fresh(directory);
        Path loopback = Files.writeString(base.resolve("loopback.txt"), "set " + LISTENER + ".address=127.0.0.1\n");
        int port = Ports.free(1).get(0);
        List<String> command = new ArrayList<>(List.of(
                Jdk.current().java().toString(),
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "--nocluster",
                "--nohazelcast", // it would listen on every address, without a cluster too
                "--rootdir",
                base.resolve("root").toString(),
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                loopback.toString()));
        for (Deployment deployment : deployments) {
            command.addAll(List.of(
                    "--deploy", deployment.copyTo(base.resolve("archives")).toString()));
        }
        ServerProcess process = ServerProcess.start(name(), command, Map.of(), base, PATIENCE);
        RunningServer running = new RunningServer(process, URI.create("http://127.0.0.1:" + port + "/"));
        for (Deployment deployment : deployments) {
            process.await(running.uri(deployment.context()).resolve(deployment.probe()), null);
        }
        return running;
    }
}

package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payara Micro: Jersey, HK2 and Weld. */
final class PayaraMicro implements Server {

    private static final ServerProcess.Patience PATIENCE = ServerProcess.Patience.ofMinutes(3);
    private static final String CONFIGURATION = "configs.config.server-config.";
    // The data grid would listen on every address: --nocluster only keeps it alone.
    private static final List<String> LOOPBACK = List.of(
            "set " + CONFIGURATION
                    + "network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
            "set " + CONFIGURATION + "hazelcast-config-specific-configuration.enabled=false");

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
    public RunningServer start(Path directory, List<Archive> deployments) throws IOException {
        Path base = Directories.fresh(directory);
        Path loopback = Files.write(base.resolve("loopback.txt"), LOOPBACK);
        int port = Ports.free(1).get(0);
        List<String> command = new ArrayList<>(List.of(
                Jdk.current().java().toString(),
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "--nocluster",
                "--rootdir",
                Files.createDirectory(base.resolve("root")).toString(),
                "--unpackdir",
                Files.createDirectory(base.resolve("unpacked")).toString(),
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                loopback.toString()));
        for (Archive deployment : deployments) {
            command.addAll(List.of(
                    "--deploy", deployment.copyTo(base.resolve("archives")).toString()));
        }
        ServerProcess process =
                ServerProcess.start(name(), new ProcessBuilder(command), base.resolve("console.log"), PATIENCE);
        RunningServer running = new RunningServer(process, URI.create("http://127.0.0.1:" + port + "/"));
        for (Archive deployment : deployments) {
            process.await(running.uri(deployment.context()).resolve(deployment.probe()), null);
        }
        return running;
    }
}

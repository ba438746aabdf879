package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** GlassFish 8: Jersey 4.0, HK2 and Weld. It needs a JDK of its own. */
final class GlassFish implements Server {

    private static final ServerProcess.Patience PATIENCE = ServerProcess.Patience.ofMinutes(3);
    private static final int OLDEST_JAVA = 21;
    private static final String DOMAIN = "domain1";
    private static final String HTTP_LISTENER = "http-listener-1";
    private static final Pattern LISTENER =
            Pattern.compile("(<network-listener )port=\"\\d+\"([^>]* name=\"([^\"]+)\")");
    private static final Pattern OTHER_PORT = Pattern.compile("(<(?:iiop-listener|jmx-connector) [^>]*port=\")\\d+");

    // The broker that it has unless told otherwise would listen on every address.
    private static final String NO_BROKER = """

                <jms-service type="REMOTE" default-jms-host="none">
                    <jms-host name="none" host="localhost" lazy-init="true" />
                </jms-service>
            """;

    private final Path home;
    private final Optional<Jdk> jdk;

    GlassFish(Path servers) throws IOException {
        home = Directories.startingWith("glassfish", servers);
        jdk = Jdk.atLeast(OLDEST_JAVA, System.getenv());
    }

    @Override
    public String name() {
        return home.getFileName().toString();
    }

    @Override
    public @Nullable String obstacle() {
        return jdk.isPresent()
                ? null
                : name() + " needs a JDK " + OLDEST_JAVA + " or later, and none was found: name one in JAVA21_HOME.";
    }

    @Override
    public RunningServer start(Path directory, List<Archive> deployments) throws IOException {
        String java = jdk.orElseThrow(() -> new IllegalStateException(obstacle()))
                .home()
                .toString();
        Path base = Directories.fresh(directory);
        Path domain = base.resolve(DOMAIN);
        Directories.copy(home.resolve("glassfish/domains").resolve(DOMAIN), domain);
        int port = configure(domain.resolve("config/domain.xml"));
        Path archives = domain.resolve("autodeploy");
        for (Archive deployment : deployments) {
            deployment.copyTo(archives);
        }
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("glassfish/bin/asadmin").toString(),
                "start-domain",
                "--verbose", // stays in the foreground
                "--domaindir",
                base.toString(),
                DOMAIN);
        command.environment().putAll(Map.of("JAVA_HOME", java, "AS_JAVA", java));
        ServerProcess process = ServerProcess.start(name(), command, base.resolve("console.log"), PATIENCE);
        RunningServer running = new RunningServer(process, URI.create("http://127.0.0.1:" + port + "/"));
        for (Archive deployment : deployments) {
            process.await(
                    running.uri(deployment.context()).resolve(deployment.probe()),
                    archives.resolve(deployment.context() + ".war_deployFailed"));
        }
        return running;
    }

    /** Puts every listener on a free loopback port, and returns that of HTTP. */
    private static int configure(Path file) throws IOException {
        String configuration = Files.readString(file)
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replaceFirst("</iiop-service>", "$0" + NO_BROKER);
        int http = 0;
        StringBuilder moved = new StringBuilder();
        Matcher listener = LISTENER.matcher(configuration);
        while (listener.find()) {
            int port = Ports.free(1).get(0);
            if (listener.group(3).equals(HTTP_LISTENER)) {
                http = port;
            }
            listener.appendReplacement(moved, "$1address=\"127.0.0.1\" port=\"" + port + "\"$2");
        }
        listener.appendTail(moved);
        if (http == 0) {
            throw new IllegalStateException(file + " has no network-listener of the name " + HTTP_LISTENER + ".");
        }
        StringBuilder all = new StringBuilder();
        Matcher other = OTHER_PORT.matcher(moved);
        while (other.find()) {
            other.appendReplacement(all, "$1" + Ports.free(1).get(0));
        }
        Files.writeString(file, other.appendTail(all));
        return http;
    }
}

package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application server that was unpacked here, and can be started any number of times. */
public interface Server {

    /** Its name and version, for people. */
    String name();

    /** Why it can't be started on this machine; null where it can. */
    @Nullable
    String obstacle();

    /**
     * Starts it, and returns when every deployment answers its probe.
     *
     * @param directory for its configuration, its archives and its log; one of an earlier run is replaced
     * @param deployments side by side, each under its own context
     * @throws IllegalStateException if it ends, refuses a deployment, or a probe isn't answered in time; the message
     *     quotes the end of the log, and no process is left
     */
    RunningServer start(Path directory, List<Archive> deployments) throws IOException;

    /**
     * The servers that the build has unpacked.
     *
     * @param directory where it has put them
     */
    static List<Server> all(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        return List.of(
                new PayaraMicro(absolute), new WildFly(absolute), new OpenLiberty(absolute), new GlassFish(absolute));
    }
}

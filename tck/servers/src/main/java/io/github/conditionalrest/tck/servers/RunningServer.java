package io.github.conditionalrest.tck.servers;

import java.net.URI;
import java.nio.file.Path;

/** A server that answers; closing it ends its processes. */
public final class RunningServer implements AutoCloseable {

    private final ServerProcess process;
    private final URI base;

    RunningServer(ServerProcess process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Where it listens, with a slash at the end. */
    public URI base() {
        return base;
    }

    /** Where the archive of this context root answers, with a slash at the end. */
    public URI uri(String context) {
        return base.resolve(context + "/");
    }

    /** What it prints goes there. */
    public Path log() {
        return process.log();
    }

    /** Returns when the last of its processes has ended. */
    @Override
    public void close() {
        process.close();
    }
}

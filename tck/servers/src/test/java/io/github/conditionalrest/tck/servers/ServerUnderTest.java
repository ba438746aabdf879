package io.github.conditionalrest.tck.servers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.persistence.EntityVersions;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.junit.DeployedRuntime;
import io.github.conditionalrest.tck.junit.Deployment;
import io.github.conditionalrest.tck.junit.RuntimeUnderTest;
import io.github.conditionalrest.tck.junit.War;
import io.github.conditionalrest.tck.servers.locks.versions.TicketStore;
import io.github.conditionalrest.tck.servers.notes.NotesApplication;
import io.github.conditionalrest.tck.servers.notes.Unasked;
import io.github.conditionalrest.tck.servers.unevaluated.UnevaluatedApplication;
import io.github.conditionalrest.tck.servers.wrong.WrongApplication;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server that is started when the first application is asked for. It has three archives: that of the TCK, one without
 * the implementation of the library, and one that must not be served.
 */
class ServerUnderTest implements RuntimeUnderTest, AutoCloseable {

    static final String TCK = "tck";
    static final String UNGUARDED = "unguarded";
    static final String WRONG = "a-wrong-one";

    private static final String PROBE = "tck/pinned/strong";

    private final String name;
    private final Server server;
    private final Class<?>[] implementation;
    private @Nullable RunningServer running;

    /**
     * Not started.
     *
     * @param name the product; the version comes from the build
     * @param version the property that tells the version
     * @param binding a class of each jar that binds the library to this server
     */
    ServerUnderTest(String name, String version, Server server, Class<?>... binding) {
        this.name = name + " " + System.getProperty(version).replaceFirst("\\.Final$", "");
        this.server = server;
        this.implementation = Stream.concat(Stream.of(ConditionalFeature.class), Stream.of(binding))
                .toArray(Class<?>[]::new);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Deployment deploy(Application application) throws IOException {
        if (running == null) {
            // GlassFish 8 needs a newer JDK than this build; where there is none, it is reported as not run.
            assumeTrue(server.obstacle() == null, server::obstacle);
            running = start();
        }
        return new DeployedRuntime(name, running.uri(TCK)).deploy(application);
    }

    private RunningServer start() throws IOException {
        Path work = ServerTest.WORK.resolve(server.name());
        War unguarded = new War()
                .classesOf(NotesApplication.class)
                .service(PreconditionEvaluator.class, Unasked.class)
                .libraries(Conditional.class)
                .beans();
        War refused = new War()
                .classesOf(wrong())
                .libraries(Conditional.class)
                .libraries(implementation)
                .beans();
        return server.start(
                work.resolve("run"),
                List.of(
                        archive(TCK, War.ofTck(implementation), work, PROBE),
                        archive(UNGUARDED, unguarded, work, "note"),
                        archive(
                                LostRaces.PLAIN,
                                LocksWar.plain(LostRaces.PLAIN, implementation),
                                work,
                                LostRaces.PROBE),
                        archive(
                                LostRaces.GUARDED,
                                guarded(LocksWar.plain(LostRaces.GUARDED, implementation)),
                                work,
                                LostRaces.PROBE),
                        // Last, since Payara Micro deploys nothing after it. It can't answer, so another is asked.
                        archive(WRONG, refused, work, "../tck/" + PROBE)));
    }

    private static Archive archive(String context, War war, Path work, String probe) throws IOException {
        return new Archive(context, war.writeTo(work.resolve(context + ".war")), probe);
    }

    @Override
    public final Map<Capability, String> lacks() {
        Map<Capability, String> lacks = new HashMap<>(ownLacks());
        lacks.put(
                Capability.START_UP,
                "an application that is refused would take the archive with all others along; one is, in an archive of"
                        + " its own");
        return lacks;
    }

    /** The application that must not be served. Whoever has a binding refuses even what nobody evaluates. */
    Class<?> wrong() {
        return UnevaluatedApplication.class;
    }

    /** Adds what turns lost races into answers, and what only this server does. */
    War guarded(War locks) throws IOException {
        return locks.classesOf(TicketStore.class).libraries(EntityVersions.class);
    }

    /** The lost races of {@link #guarded} that not every server has. */
    List<String> ownLost() {
        return List.of();
    }

    /** What the log says of the archive that must not be served. */
    final String mistake() {
        return "Unguarded.replace requires "
                + (wrong() == WrongApplication.class ? "If-Modified-Since" : "a precondition of PUT that nobody");
    }

    /** What it lacks besides what every server does. */
    Map<Capability, String> ownLacks() {
        return Map.of();
    }

    RunningServer running() {
        if (running == null) {
            throw new IllegalStateException(name + " is not started");
        }
        return running;
    }

    @Override
    public final void close() {
        if (running != null) {
            running.close();
        }
    }
}

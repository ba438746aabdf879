package io.github.conditionalrest.tck.junit;

import io.github.conditionalrest.tck.catalogue.Capability;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/** A server that serves the applications of the TCK already, from a {@link TckWar}. */
public class DeployedRuntime implements RuntimeUnderTest {

    private final String name;
    private final URI war;

    /**
     * Where it is.
     *
     * @param name what reports call it
     * @param war the address of the WAR, such as {@code http://127.0.0.1:8080/tck/}, ending with a slash
     */
    public DeployedRuntime(String name, URI war) {
        this.name = Objects.requireNonNull(name, "name");
        this.war = Objects.requireNonNull(war, "war");
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public Deployment deploy(Application application) {
        String path =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        return new Part(war.resolve(path + "/"));
    }

    /** Applications are deployed with the WAR or not at all. */
    @Override
    public Map<Capability, String> lacks() {
        return Map.of(Capability.START_UP, "an application that is refused takes its whole archive along");
    }

    private record Part(URI base) implements Deployment {

        @Override
        public void close() {
            // Whoever has deployed the WAR undeploys it.
        }
    }
}

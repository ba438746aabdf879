package io.github.conditionalrest.tck.junit;

import io.github.conditionalrest.tck.catalogue.Capability;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/** A server that serves the applications of the TCK already, from the archive of {@link War#ofTck}. */
public class DeployedRuntime implements RuntimeUnderTest {

    private final String name;
    private final URI war;

    /**
     * Where it is.
     *
     * @param name what reports call it
     * @param war the address of the archive, such as {@code http://127.0.0.1:8080/tck/}, ending with a slash
     */
    public DeployedRuntime(String name, URI war) {
        this.name = Objects.requireNonNull(name, "name");
        if (!war.getPath().endsWith("/")) {
            throw new IllegalArgumentException("The address " + war + " does not end with a slash: add it.");
        }
        this.war = war;
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

    /** What has to be refused cannot be in an archive with the others. */
    @Override
    public Map<Capability, String> lacks() {
        return Map.of(
                Capability.START_UP, "an application that is refused would take the archive with all others along");
    }

    private record Part(URI base) implements Deployment {

        @Override
        public void close() {
            // Whoever has deployed the WAR undeploys it.
        }
    }
}

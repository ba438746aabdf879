package io.github.conditionalrest.benchmarks.evaluation;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;

/** Jersey. */
public class Jersey extends JakartaRest {

    @Override
    protected Request start(Input input) {
        return request(input);
    }

    /** A request of Jersey, which is now the runtime that {@code EntityTag} asks. */
    public static ContainerRequest request(Input input) {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        URI base = URI.create("http://localhost/");
        ContainerRequest request =
                new ContainerRequest(base, base, input.method(), null, new MapPropertiesDelegate(), null);
        Ours.fields(input).forEach((name, lines) -> lines.forEach(line -> request.header(name, line)));
        return request;
    }
}

package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.jersey.JerseyBinding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The same tests on each server, with the binding that there is for it. */
class ServersIT {

    static final Path SERVERS = Path.of(System.getProperty("servers.directory"));
    static final Path WORK = Path.of(System.getProperty("servers.work"));

    @Nested
    class OnPayaraMicro extends ServerTest {
        OnPayaraMicro() throws IOException {
            super(new PayaraMicro(SERVERS), JerseyBinding.class);
        }
    }

    @Nested
    class OnGlassFish extends ServerTest {
        OnGlassFish() throws IOException {
            super(new GlassFish(SERVERS), JerseyBinding.class);
        }
    }

    @Nested
    class OnWildFly extends ServerTest {
        OnWildFly() throws IOException {
            super(new WildFly(SERVERS));
        }
    }

    @Nested
    class OnOpenLiberty extends ServerTest {
        OnOpenLiberty() {
            super(new OpenLiberty(SERVERS));
        }
    }
}

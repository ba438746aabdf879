package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.resteasy.ResteasyBinding;
import io.github.conditionalrest.tck.junit.War;
import io.github.conditionalrest.tck.servers.locks.hibernate.Sessions;
import java.io.IOException;
import java.util.List;

class WildFlyIT extends ServerTest {

    WildFlyIT() throws IOException {
        super(new ServerUnderTest("WildFly", "wildfly.version", new WildFly(SERVERS), ResteasyBinding.class) {
            @Override
            War guarded(War locks) throws IOException {
                return super.guarded(locks).classesOf(Sessions.class);
            }

            @Override
            List<String> ownLost() {
                return List.of("lost-in-a-stateless-session");
            }
        });
    }
}

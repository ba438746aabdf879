package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.tck.junit.War;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An archive that a real server refuses. */
class WildFlyRefusalIT {

    @Test
    void isReportedWithTheReasonAndLeavesNoProcess() throws IOException {
        Path work = ServerTest.WORK.resolve("refusal");
        Path war = new War().descriptor("web.xml", "<web-app").writeTo(work.resolve("broken.war"));
        Server server = new WildFly(ServerTest.SERVERS);

        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> server.start(work.resolve("run"), List.of(new Archive("broken", war, ""))));

        assertThat(
                failure.getMessage(),
                allOf(
                        containsString("refused the archive"),
                        containsString("broken.war.failed"),
                        containsString("web.xml")));
        assertThat(
                ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .count(),
                is(0L));
    }
}

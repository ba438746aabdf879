package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.junit.War;
import io.github.conditionalrest.tck.servers.forgotten.ForgottenApplication;
import io.github.conditionalrest.tck.servers.other.OtherApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive with the API alone, on each server. */
class ForgottenImplementationIT {

    private static final String MESSAGE = "No implementation of io.github.conditionalrest.spi.PreconditionEvaluator"
            + " was found: add the dependency io.github.conditionalrest:conditional-rest-jersey-impl on Jersey,"
            + " conditional-rest-resteasy-impl on RESTEasy";
    private static final Duration TO_BE_LOGGED = Duration.ofSeconds(60);

    @ParameterizedTest
    @EnumSource
    @Timeout(400)
    @DisplayName("ERR-1: an archive with the API alone is not served, and the log names the dependency to add")
    void anArchiveWithTheApiAloneIsNotServed(Product product) throws Exception {
        Server server = product.server();
        assumeTrue(server.obstacle() == null, server::obstacle);
        Path work = ServerTest.WORK.resolve("forgotten-" + server.name());
        Archive other = new Archive("other", other().writeTo(work.resolve("other.war")), "served");
        Archive forgotten =
                // It can't answer, so the other one is asked.
                new Archive("forgotten", forgotten().writeTo(work.resolve("forgotten.war")), "../other/served");

        try (RunningServer running = server.start(work.resolve("run"), List.of(other, forgotten))) {
            URI trusting = running.uri("forgotten").resolve("trusting");
            String log = logWith(MESSAGE, trusting, running.log());

            assertThat(log, containsString(MESSAGE));
            HttpResponse answer = Requests.send("GET", trusting);
            System.out.println(server.name() + ", no implementation: " + answer.status());
            assertThat(answer.toString(), answer.status(), is(not(200)));
        }
    }

    private static War other() throws IOException {
        return new War().classesOf(OtherApplication.class).beans();
    }

    private static War forgotten() throws IOException {
        return new War()
                .classesOf(ForgottenApplication.class)
                .libraries(Conditional.class)
                .beans();
    }

    /** The log when it has the text, or after some time. Some servers start an application with its first request. */
    private static String logWith(String text, URI resource, Path file) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TO_BE_LOGGED.toNanos();
        String log;
        do {
            HttpResponse answer = Requests.send("GET", resource);
            assertThat(answer.toString(), answer.status(), is(not(200)));
            Thread.sleep(250);
            log = Files.readString(file, StandardCharsets.ISO_8859_1);
        } while (!log.contains(text) && System.nanoTime() < deadline);
        return log;
    }

    /** The servers, made only when their turn comes. */
    enum Product {
        WILDFLY {
            @Override
            Server server() throws IOException {
                return new WildFly(ServerTest.SERVERS);
            }
        },
        PAYARA_MICRO {
            @Override
            Server server() throws IOException {
                return new PayaraMicro(ServerTest.SERVERS);
            }
        },
        OPEN_LIBERTY {
            @Override
            Server server() {
                return new OpenLiberty(ServerTest.SERVERS);
            }
        },
        GLASSFISH {
            @Override
            Server server() throws IOException {
                return new GlassFish(ServerTest.SERVERS);
            }
        };

        abstract Server server() throws IOException;
    }
}

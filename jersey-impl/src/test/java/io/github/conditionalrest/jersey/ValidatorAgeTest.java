package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A counter that goes on by one between what its source tells and what its method reads, as under load. */
class ValidatorAgeTest extends GuardedTest {

    private static final AtomicLong VERSION = new AtomicLong();

    /** Tells the version, which is outdated from then on. */
    public static final class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(VERSION.getAndIncrement());
        }
    }

    @Path("counter")
    @Produces("text/plain")
    @Conditional(validators = Source.class)
    public static final class Counter {

        @GET
        public String read() {
            return VERSION.toString();
        }
    }

    @Override
    ResourceConfig application() {
        return new ResourceConfig(Counter.class);
    }

    @Test
    @DisplayName(
            "VAL-4: a tag from a source is older than a body that changed in between, and so no write passes by it")
    void aTagFromASourceIsNeverNewerThanTheBody() {
        VERSION.set(7);

        Http.Answer answer = http().get("counter");

        assertThat(answer.body(), is("8"));
        assertThat(answer.field("ETag"), is("\"7;text/plain\""));
    }
}

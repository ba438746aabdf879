package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.spi.AsyncStreamingOutput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What RESTEasy writes asynchronously, which it does only where no interceptor of Jakarta REST is around it. */
class AsyncEntityTest extends ServedTest {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.US_ASCII);

    static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("own")
    @Produces("text/plain")
    public static class Own {

        @GET
        @Conditional(validators = Version7.class)
        public AsyncStreamingOutput read() {
            return out -> out.asyncWrite(TEXT);
        }

        @GET
        @Path("unguarded")
        @Unconditional
        public AsyncStreamingOutput readUnguarded() {
            return out -> out.asyncWrite(TEXT);
        }

        @Path("sub")
        public Sub sub() {
            return new Sub();
        }
    }

    @Produces("text/plain")
    public static class Sub {

        @GET
        @Path("digest")
        @Conditional(validators = ContentDigest.class)
        public StreamingOutput digest() {
            return out -> out.write(TEXT);
        }
    }

    /** What stands here holds for methods that say nothing. */
    @Path("inherited")
    @Produces("text/plain")
    public static class Inherited {
        @GET
        public StreamingOutput read() {
            return out -> out.write(TEXT);
        }
    }

    @Conditional(validators = ContentDigest.class)
    public static final class DigestedByDefault extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Own.class, Inherited.class);
        }
    }

    @Override
    protected Application application() {
        return new DigestedByDefault();
    }

    @Test
    @DisplayName("VAL-5: a guarded method may return what is written asynchronously")
    void aGuardedMethodMayReturnWhatIsWrittenAsynchronously() {
        Http.Answer read = http().get("own");

        assertThat(read.status(), is(200));
        assertThat(read.body(), is("text"));
        assertThat(read.field("ETag"), is("\"7;text/plain\""));
        assertThat(http().get("own/unguarded").body(), is("text"));
        assertThat(http().get("own", "If-None-Match: \"7;text/plain\"").status(), is(304));
    }

    @Test
    @DisplayName(
            "VAL-2: a digest that the class of the application names, or a sub-resource, is made of what is written once")
    void aDigestIsMadeWhereverItIsNamed() {
        String tag = EntityTags.toField(EntityTags.fromContent(TEXT));

        assertThat(http().get("inherited").field("ETag"), is(tag));
        assertThat(http().get("own/sub/digest").field("ETag"), is(tag));
    }
}

package io.github.conditionalrest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.sun.management.ThreadMXBean;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("VAL-2: a tag from the content")
class ContentDigestTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isTheSha256OfWhatIsWritten() throws IOException {
        EntityTag tag = new ContentDigest().tag(out -> {
            out.write(CONTENT, 0, 3);
            out.write(CONTENT, 3, 4);
        });

        assertThat(tag, is(EntityTags.fromContent(CONTENT)));
    }

    @Test
    void isMadeByTheDigestOfASubclass() throws Exception {
        ContentDigest sha512 = new ContentDigest() {
            @Override
            protected MessageDigest newDigest() {
                try {
                    return MessageDigest.getInstance("SHA-512");
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            }
        };

        assertThat(
                sha512.tag(out -> out.write(CONTENT)),
                is(EntityTags.fromDigest(MessageDigest.getInstance("SHA-512").digest(CONTENT))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65_536})
    @DisplayName("VAL-2: memory does not grow with the body")
    void takesNoMoreMemoryForMoreContent(int kilobytes) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] kilobyte = new byte[1024];
        ContentDigest digest = new ContentDigest();
        digest.tag(out -> out.write(kilobyte)); // what is loaded once

        long before = threads.getCurrentThreadAllocatedBytes();
        digest.tag(out -> {
            for (int i = 0; i < kilobytes; i++) {
                out.write(kilobyte);
            }
        });
        assertThat(threads.getCurrentThreadAllocatedBytes() - before, is(lessThan(100_000L)));
    }
}

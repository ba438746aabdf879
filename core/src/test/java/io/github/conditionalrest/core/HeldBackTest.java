package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VAL-2: memory does not grow with the body")
class HeldBackTest {

    private static final int LIMIT = 50_000;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final HeldBack held = new HeldBack(LIMIT, () -> sent);

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "8192, 8192", "8193, 1", "30000, 7", "50000, 50000", "50000, 4096"})
    void whatFitsIsKept(int size, int atOnce) throws IOException {
        byte[] content = write(size, atOnce);

        assertThat(held.isWhole(), is(true));
        assertThat(sent.size(), is(0));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        held.writeTo(kept);
        assertThat(kept.toByteArray(), is(content));
    }

    @ParameterizedTest
    @CsvSource({"50001, 50001", "50001, 1", "200000, 4096", "200000, 49999"})
    void whatIsLongerIsPassedOnFromItsFirstByte(int size, int atOnce) throws IOException {
        byte[] content = write(size, atOnce);

        assertThat(held.isWhole(), is(false));
        assertThat(sent.toByteArray(), is(content));
    }

    @Test
    void nothingIsKeptOfWhatIsPassedOn() throws IOException {
        write(LIMIT + 1, 100);

        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        held.writeTo(kept);
        assertThat(kept.size(), is(0));
    }

    @Test
    void neitherFlushNorCloseSendsAnything() throws IOException {
        write(100, 10);
        held.flush();
        held.close();

        assertThat(sent.size(), is(0));
        assertThat(held.isWhole(), is(true));
    }

    @Test
    void whatFailsIsNotBegunAgain() {
        AtomicInteger asked = new AtomicInteger();
        HeldBack longer = new HeldBack(LIMIT, () -> {
            asked.incrementAndGet();
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("the client has gone");
                }
            };
        });

        for (int i = 0; i < 3; i++) {
            assertThrows(IOException.class, () -> longer.write(new byte[LIMIT + 1]));
        }
        assertThat(asked.get(), is(1));
        assertThat(longer.isWhole(), is(false));
    }

    @Test
    void noMoreIsTakenThanTheLimit() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] kilobyte = new byte[1024];
        HeldBack longer = new HeldBack(LIMIT, OutputStream::nullOutputStream);
        write(LIMIT + 1, 1024); // what is loaded once

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 65_536; i++) {
            longer.write(kilobyte);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before, is(lessThan(LIMIT + 50_000L)));
    }

    private byte[] write(int size, int atOnce) throws IOException {
        byte[] content = new byte[size];
        new Random(1).nextBytes(content);
        for (int at = 0; at < size; at += atOnce) {
            if (atOnce == 1) {
                held.write(content[at]);
            } else {
                held.write(Arrays.copyOfRange(content, at, Math.min(size, at + atOnce)));
            }
        }
        return content;
    }
}

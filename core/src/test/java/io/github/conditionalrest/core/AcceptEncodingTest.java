package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("VAL-1: whether content without a coding is refused")
class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity;q=0",
                "*;q=0",
                "Identity ; Q=0.000",
                "gzip, identity;q=0",
                "gzip;q=1.0,identity;q=0.,br",
                "*;q=0, gzip",
                " \t* \t; \tq=0.0 \t, br",
                "identities, *;q=0",
                "identity;q=1, identity;q=0",
                "identity;q=0, *"
            })
    void itIsRefused(String line) {
        assertThat(AcceptEncoding.refusesIdentity(List.of(line)), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ",, ,",
                "gzip, deflate, br, zstd",
                "gzip;q=0",
                "identity",
                "*",
                "identity;q=0.1",
                "identity;q=0.001",
                "identity;q=1",
                "identity;q=00",
                "identity;q=0x",
                "identity;q=",
                "identity;",
                "identity;,q=0",
                "identity,;q=0",
                "identity q=0",
                "identity;q=0;x=1",
                "x-identity;q=0",
                "identities;q=0",
                "**;q=0",
                "*;q=0.5"
            })
    void itIsNotRefused(String line) {
        assertThat(AcceptEncoding.refusesIdentity(List.of(line)), is(false));
    }

    @Test
    @DisplayName("\"without a more specific entry for identity\" (RFC 9110 §12.5.3)")
    void whatNamesIdentityCountsMoreThanTheAsterisk() {
        for (String identity : List.of("identity", "identity;q=0.5", "IDENTITY ;q=1")) {
            assertThat(AcceptEncoding.refusesIdentity(List.of("*;q=0, " + identity)), is(false));
            assertThat(AcceptEncoding.refusesIdentity(List.of(identity, "*;q=0")), is(false));
        }
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(AcceptEncoding.refusesIdentity(List.of("gzip", "identity;q=0")), is(true));
        assertThat(AcceptEncoding.refusesIdentity(List.of("identity;", "q=0")), is(false));
        assertThat(AcceptEncoding.refusesIdentity(List.of()), is(false));
    }

    @Test
    @DisplayName("ERR-2: a long line is read once, and nothing is made of it")
    void nothingIsMadeOfALongLine() {
        List<String> lines = List.of("identity ,* ;\t".repeat(100_000));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AcceptEncoding.refusesIdentity(lines);
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean refused = AcceptEncoding.refusesIdentity(lines);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(refused, is(false));
        assertThat(allocated, is(lessThan(1000L)));
    }
}

package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Match;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever arrives in a field: ERR-2")
class AdversarialFieldTest {

    private static final int MEGABYTE = 1 << 20;
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final String DATE = "Tue, 14 Nov 2023 22:13:20 GMT";

    private static final List<String> FIELDS =
            List.of("If-Match", "If-None-Match", "If-Unmodified-Since", "If-Modified-Since", "If-Range");

    // Allocation is counted by the thread that allocates.
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    record Content(String name, List<String> lines) {
        Content(String name, String line) {
            this(name, List.of(line));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Content> contents() {
        String tags = IntStream.range(0, 100_000).mapToObj(i -> "\"" + i + "\"").collect(joining(","));
        return Stream.of(
                new Content("commas", ",".repeat(MEGABYTE)),
                new Content("spaces", " ".repeat(MEGABYTE)),
                new Content("quotes", "\"".repeat(MEGABYTE)),
                new Content("quotes and commas", "\",".repeat(MEGABYTE / 2)),
                new Content("an unclosed quote", "\"" + "x".repeat(MEGABYTE)),
                new Content("unclosed weak tags", "W/\"".repeat(MEGABYTE / 3)),
                new Content("slashes", "W/".repeat(MEGABYTE / 2)),
                new Content("asterisks", "*".repeat(MEGABYTE)),
                new Content("an asterisk among spaces", " ".repeat(MEGABYTE) + "*" + " ".repeat(MEGABYTE)),
                new Content("100000 tags", tags),
                new Content("100000 tags and a flaw", tags + ",x"),
                new Content("100000 lines", Collections.nCopies(100_000, "\"x\"")),
                new Content("100000 empty lines", Collections.nCopies(100_000, "")),
                new Content("one long tag", "\"" + "x".repeat(MEGABYTE) + "\""),
                new Content("beginnings of the current tag", "\"xxxxxxxxx\",".repeat(MEGABYTE / 12)),
                new Content("suffixes", "\"x-gzip-gzip\",".repeat(MEGABYTE / 14)),
                new Content("obs-text", "\"" + "\u00ff".repeat(MEGABYTE) + "\""),
                new Content("undecodable", "\"" + "\ufffd".repeat(MEGABYTE) + "\""),
                new Content("halves of surrogate pairs", "\ud800".repeat(MEGABYTE)),
                new Content("NULs", "\u0000".repeat(MEGABYTE)),
                new Content("NULs in quotes", "\"" + "\u0000".repeat(MEGABYTE) + "\""),
                new Content("backslashes", "\"" + "\\".repeat(MEGABYTE) + "\""),
                new Content("backslashes before quotes", "\"\\\"".repeat(MEGABYTE / 3)),
                new Content("line breaks", "\r\n".repeat(MEGABYTE / 2)),
                new Content("a date with a long tail", DATE + " ".repeat(MEGABYTE) + "x"),
                new Content("dates", (DATE + ", ").repeat(MEGABYTE / 31)),
                new Content("digits", "9".repeat(MEGABYTE)),
                new Content("a long name of a day", "Sunday".repeat(MEGABYTE / 6) + ", 06-Nov-94 08:49:37 GMT"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void nothingButAMalformedFieldIsEverTheAnswer(Content content) {
        for (String field : FIELDS) {
            for (String method : List.of("GET", "PUT")) {
                for (CurrentTag tag : tags()) {
                    survive(method, field, content.lines(), tag);
                }
            }
        }
    }

    @Test
    void nothingButAMalformedFieldIsTheAnswerToNoise() {
        String alphabet = "\"\"\"W/w*,, \t\\x7;-gzip\u0000\u007f\u00e9\ufffd";
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            String line = random.ints(random.nextInt(24), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(joining());
            for (String field : FIELDS) {
                for (CurrentTag tag : tags()) {
                    survive("PUT", field, List.of(line), tag);
                    survive("GET", field, List.of(line, line), tag);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void theRefusalIsShortHoweverLongTheField(Content content) {
        try {
            EntityTagField.matches(IF_MATCH, content.lines(), true, tags().get(0), Comparison.STRONG_ANY);
        } catch (MalformedPreconditionException malformed) {
            assertThat(malformed.detail().length(), is(lessThan(400)));
        }
    }

    /** No copy is made of any part: work that allocates nothing cannot be more than passes over the field. */
    @Test
    void aLongFieldIsReadInPlace() {
        CurrentTag tag = tags().get(0);
        for (Content content : contents().toList()) {
            if (isWellFormed(content.lines(), tag)) {
                assertNothingAllocated(
                        content.name(),
                        5,
                        () -> EntityTagField.matches(IF_MATCH, content.lines(), true, tag, Comparison.STRONG_ANY));
            }
        }
    }

    @Test
    void theUsualRequestsAreEvaluatedWithoutAllocation() {
        State state =
                new State(true, CurrentTag.of(new EntityTag("x"), Match.EXACT), 1_700_000_000, NOW.getEpochSecond());
        CurrentTag version = CurrentTag.ofVersion(
                "7", List.of(";application/json", ";application/xml"), ";application/json", Match.EXACT);
        State versioned = new State(true, version, HttpDate.NONE, NOW.getEpochSecond());
        assertNothingAllocated("echo", "PUT", Fields.of("If-Match", "\"x\""), state);
        assertNothingAllocated("list hit", "PUT", Fields.of("If-Match", "\"a\", W/\"b\", \"x\""), state);
        assertNothingAllocated("list miss", "PUT", Fields.of("If-Match", "\"a\", W/\"b\", \"y\""), state);
        assertNothingAllocated("version", "PUT", Fields.of("If-Match", "\"7;application/xml\""), versioned);
        assertNothingAllocated("not modified", "GET", Fields.of("If-None-Match", "W/\"x\""), state);
        assertNothingAllocated("IMF-fixdate, read", "GET", Fields.of("If-Modified-Since", DATE), state);
        assertNothingAllocated("IMF-fixdate, write", "PUT", Fields.of("If-Unmodified-Since", DATE), state);
        assertNothingAllocated(
                "asctime-date", "PUT", Fields.of("If-Unmodified-Since", "Tue Nov 14 22:13:20 2023"), state);
        assertNothingAllocated(
                "asctime-date, one space", "PUT", Fields.of("If-Unmodified-Since", "Mon Nov 6 22:13:20 2023"), state);
        assertNothingAllocated(
                "rfc850-date", "PUT", Fields.of("If-Unmodified-Since", "Tuesday, 14-Nov-23 22:13:20 GMT"), state);
        assertNothingAllocated("nothing", "GET", Fields.of(), state);
    }

    private static void assertNothingAllocated(
            String name, String method, MultivaluedMap<String, String> fields, State state) {
        PreconditionFields preconditions = PreconditionFields.of(method, fields);
        assertNothingAllocated(
                name,
                100_000,
                () -> Evaluator.evaluate(method, preconditions, state) == Evaluation.IF_NONE_MATCH_FALSE);
    }

    private static void assertNothingAllocated(String name, int times, BooleanSupplier work) {
        repeat(times, work); // so that what is made once is made
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            repeat(times, work);
            long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            least = Math.min(least, (after - before) / (double) times);
        }
        assertThat("bytes for each " + name, least, is(closeTo(0, 0.999)));
    }

    private static void repeat(int times, BooleanSupplier work) {
        int trues = 0;
        for (int i = 0; i < times; i++) {
            trues += work.getAsBoolean() ? 1 : 0;
        }
        if (trues != 0 && trues != times) {
            fail("The same field was read in two ways");
        }
    }

    private static boolean isWellFormed(List<String> lines, CurrentTag tag) {
        try {
            EntityTagField.matches(IF_MATCH, lines, true, tag, Comparison.STRONG_ANY);
            return true;
        } catch (MalformedPreconditionException malformed) {
            return false;
        }
    }

    private static List<CurrentTag> tags() {
        return List.of(
                CurrentTag.of(new EntityTag("xxxxxxxxxx"), Match.EXACT),
                CurrentTag.of(new EntityTag("x", true), Match.VERSION),
                CurrentTag.of(new EntityTag(""), Match.EXACT),
                CurrentTag.ofVersion("7", List.of(), null, Match.EXACT),
                CurrentTag.ofVersion("7", List.of(";a/b", ";c/d"), ";c/d", Match.VERSION));
    }

    private static void survive(String method, String field, List<String> lines, CurrentTag tag) {
        MultivaluedMap<String, String> fields = Fields.of();
        fields.put(field, lines);
        State state = new State(true, tag, 1_700_000_000, NOW.getEpochSecond());
        try {
            Evaluator.evaluate(method, PreconditionFields.of(method, fields), state);
        } catch (MalformedPreconditionException allowed) {
            assertThat(allowed.precondition().fieldName(), is(field));
        }
        Evaluator.rangeApplies(fields, state);
        Requirement requirement = Requirement.of(method).withWildcard(false);
        requirement.metBy(method, PreconditionFields.of(method, fields), true, NOW.getEpochSecond());
        Advice.onRequired(method, fields, requirement, true);
    }
}

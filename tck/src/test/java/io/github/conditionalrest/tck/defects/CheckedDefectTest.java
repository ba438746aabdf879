package io.github.conditionalrest.tck.defects;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.State;
import io.github.conditionalrest.tck.check.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the outside, by the URL of one resource: each defect is found and named, and a server without one is left alone.
 */
@Execution(ExecutionMode.CONCURRENT)
class CheckedDefectTest {

    private static final int PROMISED = 40;
    private static final Set<State> PLAIN =
            EnumSet.of(State.STRONG, State.STRONG_DATED, State.STRONG_UNDATED, State.WEAK, State.DATED);
    // They refuse the write all the same, by 412 or by 428: nothing is lost, and the RFCs leave it to them which.
    private static final Set<String> LEFT_OPEN = Set.of(
            "takes an If-Match of empty elements for a precondition",
            "takes a date beside a blank If-Match for a precondition",
            "takes a blank If-Match for a precondition",
            "does not take `If-None-Match: *` for a precondition",
            "does not take If-Unmodified-Since for a precondition",
            "takes every year of two digits for one of this century");
    private static final Map<String, String> SENT =
            Catalogue.load().blackBox().stream().collect(Collectors.toMap(Assertion::id, Assertion::sent));
    private static final Map<State, Set<String>> TRIED = triedOnTheReference();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A defect, and the state of a resource that shows it. */
    record Seen(Defect defect, State state, Set<String> expected) {

        // Whether this is the state that the catalogue has in mind.
        boolean isAtHome() {
            String of = "a resource that is " + state.label() + ",";
            return expected.stream().map(SENT::get).anyMatch(sent -> sent != null && sent.contains(of));
        }

        // With a tag that has a comma, whoever cannot read commas gets everything wrong.
        boolean explains(String id) {
            String rule = id.substring(0, id.indexOf('.'));
            return !PLAIN.contains(state) || rule.equals("TAG-1") || defect.explains(rule);
        }

        @Override
        public String toString() {
            return state.label() + ": " + defect;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ABSENT", "BARE"})
    @DisplayName("A server that is right gets neither a finding nor an observation")
    void nothingIsWrongWithTheReference(State state) {
        try (ReferenceServer server = ReferenceServer.start()) {
            Ran ran = checked(server, state, json());
            assertThat(ran.out(), ran.status(), is(0));
            assertThat(Ran.broken(json()), is(anEmptyMap()));
            assertThat(Ran.held(json()), is(not(empty())));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seen")
    void isNamedByTheCheck(Seen seen) {
        try (ReferenceServer server =
                ReferenceServer.start(seen.defect().broken().get())) {
            Ran ran = checked(server, seen.state(), json());
            Map<String, String> broken = Ran.broken(json());
            Set<String> named = new TreeSet<>(broken.keySet());
            named.retainAll(seen.expected());
            assertThat(seen + " is one of " + seen.expected() + "\n" + ran.out(), named, is(not(empty())));
            Set<String> unexplained = new TreeSet<>(broken.keySet());
            unexplained.removeIf(id -> seen.explains(id));
            assertThat("findings that it does not explain", unexplained, is(empty()));
        }
    }

    @Test
    void moreDefectsAreSeenThanPromised() {
        assertThat(seen().count(), is(greaterThanOrEqualTo((long) PROMISED)));
        assertThat(leftOpen().count(), is((long) LEFT_OPEN.size()));
    }

    private Path json() {
        return folder.resolve("report.json");
    }

    private static Ran checked(ReferenceServer server, State state, Path json) {
        return Ran.check(
                server.origin() + "/pinned/" + state.label(),
                "--allow-writes",
                "--create",
                server.origin() + "/pinned/absent",
                "--json",
                json);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leftOpen")
    @DisplayName("What the RFCs leave to the server is no finding")
    void isNoFinding(Seen seen) {
        try (ReferenceServer server =
                ReferenceServer.start(seen.defect().broken().get())) {
            Ran ran = checked(server, seen.state(), json());
            assertThat(ran.out(), Ran.broken(json()), is(anEmptyMap()));
        }
    }

    static Stream<Seen> seen() {
        return visible().filter(seen -> !LEFT_OPEN.contains(seen.defect().description()));
    }

    static Stream<Seen> leftOpen() {
        return visible().filter(seen -> LEFT_OPEN.contains(seen.defect().description()));
    }

    /** Those that break what the check tries on a server that is right, each on the resource that shows most of it. */
    private static Stream<Seen> visible() {
        return Defect.all().stream()
                .flatMap(defect -> TRIED.entrySet().stream()
                        .map(each -> new Seen(defect, each.getKey(), named(defect, each.getValue())))
                        .filter(seen -> !seen.expected().isEmpty())
                        .max(Comparator.comparing(Seen::isAtHome)
                                .thenComparing(seen -> seen.expected().size()))
                        .stream());
    }

    private static Set<String> named(Defect defect, Set<String> tried) {
        return tried.stream()
                .filter(id ->
                        defect.caughtBy().contains(id) || defect.caughtBy().contains(id.replaceAll("/.*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<State, Set<String>> triedOnTheReference() {
        Map<State, Set<String>> tried = new EnumMap<>(State.class);
        try (ReferenceServer server = ReferenceServer.start()) {
            for (State state : State.values()) {
                if (state != State.ABSENT && state != State.BARE) {
                    Path json = Files.createTempFile("tried", ".json");
                    checked(server, state, json);
                    tried.put(state, Ran.held(json));
                    Files.delete(json);
                }
            }
            return tried;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

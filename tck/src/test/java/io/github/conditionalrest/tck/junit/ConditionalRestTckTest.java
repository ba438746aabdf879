package io.github.conditionalrest.tck.junit;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.catalogue.Verdict;
import io.github.conditionalrest.tck.defects.ReferenceServer;
import io.github.conditionalrest.tck.report.Run;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The front end, on runtimes that are right, wrong, poor, or do not start. */
class ConditionalRestTckTest {

    @Test
    void aRuntimeThatIsRightPassesAndItsReportIsWritten() throws Exception {
        Events tests = run(Right.class).testEvents();
        assertThat(details(tests.failed()), is(anEmptyMap()));
        assertThat(tests.succeeded().count(), is(greaterThan(1000L)));
        assertThat(
                details(tests.aborted()).values(),
                everyItem(anyOf(startsWith("needs "), startsWith("Jakarta REST cannot say"))));

        Run report = Run.read(Path.of("target", "tck", "right.json"));
        assertThat(report.runtime(), equalTo("Right"));
        for (Way way : Way.values()) {
            assertThat(report.verdicts(way.label()), hasEntry("EVAL-2.1/PUT", Verdict.PASSED));
        }
    }

    @Test
    void anAssertionThatIsViolatedFailsWithItsStory() throws Exception {
        Map<String, String> failed = details(run(Weak.class).testEvents().failed());
        assertThat(failed.keySet(), everyItem(startsWith("EVAL-2.")));
        assertThat(
                failed,
                hasEntry(
                        startsWith("EVAL-2.3/PUT "),
                        allOf(
                                containsString("RFC 9110 §13.1.1"),
                                containsString("Expected the status: 412"),
                                containsString("If-Match: W/\"Current-1\""),
                                containsString("HTTP/1.1 204"))));
        Run report = Run.read(Path.of("target", "tck", "weak.json"));
        for (Way way : Way.values()) {
            assertThat(report.verdicts(way.label()).get("EVAL-2.3/PUT") + "", startsWith("Verdict[kind=FAILED"));
        }
    }

    @Test
    @DisplayName(
            "A known deviation is skipped with its cause, one that holds after all fails, and so is a lack skipped")
    void whatIsKnownOfARuntimeIsHeldToIt() {
        Events tests = run(Described.class).testEvents();
        Map<String, String> aborted = details(tests.aborted());
        assertThat(
                aborted, hasEntry(startsWith("EVAL-2.3/PUT "), containsString("known deviation: it compares weakly")));
        assertThat(
                aborted,
                hasEntry(
                        startsWith("EVAL-4.18/PUT "),
                        containsString("needs that bytes above 7F in fields are kept: its connector drops them")));
        Map<String, String> failed = details(tests.failed());
        assertThat(failed, hasEntry(startsWith("EVAL-2.1/PUT "), containsString("take it off the known deviations")));
        assertThat(failed.keySet(), everyItem(startsWith("EVAL-2.1/PUT ")));
    }

    @Test
    void aDeviationFromNoAssertionIsAMistake() {
        EngineExecutionResults results = run(Misspelt.class);
        assertThat(results.testEvents().started().count(), is(0L));
        assertThat(
                details(results.containerEvents().failed()).values(),
                hasItem(containsString("no assertion of the catalogue: [EVAL-2.999]")));
    }

    @Test
    void aRuntimeThatDoesNotStartIsAnErrorAndWhatHadStartedIsStopped() {
        EngineExecutionResults results = run(Halting.class);
        assertThat(results.testEvents().started().count(), is(0L));
        // Halting tells of every deployment that it is asked to close.
        assertThat(
                details(results.containerEvents().failed()).values(),
                hasItem(allOf(
                        containsString("the container application does not start"), containsString("closed tck"))));
    }

    @Test
    void oneDeploymentThatDoesNotCloseDoesNotKeepTheOthersOpen() {
        EngineExecutionResults results = run(Sticky.class);
        assertThat(
                details(results.containerEvents().failed()).values(),
                hasItem(allOf(containsString("closed tck"), containsString("closed container"))));
    }

    private static EngineExecutionResults run(Class<? extends ConditionalRestTck> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    /** What was said of each test, by its name; of several ways the last. */
    private static Map<String, String> details(Events events) {
        return events.stream()
                .collect(toMap(
                        event -> event.getTestDescriptor().getDisplayName(),
                        ConditionalRestTckTest::detail,
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static String detail(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(ConditionalRestTckTest::messages)
                .orElse("");
    }

    private static String messages(Throwable thrown) {
        StringBuilder messages = new StringBuilder(String.valueOf(thrown.getMessage()));
        Stream.of(thrown.getSuppressed()).forEach(each -> messages.append('\n').append(messages(each)));
        return messages.toString();
    }

    static final class Right extends ConditionalRestTck {
        Right() {
            super(new FakeRuntime("Right", Map.of(), Map.of()));
        }
    }

    static final class Weak extends ConditionalRestTck {
        Weak() {
            super(new FakeRuntime("Weak", Map.of(), Map.of()));
        }
    }

    static final class Described extends ConditionalRestTck {
        Described() {
            super(new FakeRuntime(
                    "Weak, described",
                    Map.of(Capability.OBS_TEXT, "its connector drops them"),
                    Map.of(
                            "EVAL-2.3", "it compares weakly",
                            "EVAL-2.4", "it compares weakly",
                            "EVAL-2.5", "it compares weakly",
                            "EVAL-2.8", "it compares weakly",
                            "EVAL-2.1/PUT", "nobody knows")));
        }
    }

    static final class Misspelt extends ConditionalRestTck {
        Misspelt() {
            super(new FakeRuntime(
                    "Misspelt", Map.of(), Map.of("EVAL-2.999", "?", "EVAL-2.3", "?", "EVAL-2.1/PUT", "?")));
        }
    }

    static final class Halting extends ConditionalRestTck {
        Halting() {
            super(new FakeRuntime("Halting", Map.of(), Map.of()));
        }
    }

    static final class Sticky extends ConditionalRestTck {
        Sticky() {
            super(new FakeRuntime("Sticky", Map.of(), Map.of()));
        }
    }

    /** Serves the pinned resources without Jakarta REST; its name says how well. */
    private record FakeRuntime(String name, Map<Capability, String> more, Map<String, String> knownDeviations)
            implements RuntimeUnderTest {

        @Override
        public Map<Capability, String> lacks() {
            Map<Capability, String> lacks = new HashMap<>(more);
            for (Capability capability : Capability.values()) {
                switch (capability) {
                    case ENFORCEMENT, EARLY_REFUSAL, OBS_TEXT, EXACT_REQUEST -> {}
                    default -> lacks.put(capability, "no application runs here");
                }
            }
            return lacks;
        }

        @Override
        public Deployment deploy(Application application) {
            String path =
                    application.getClass().getAnnotation(ApplicationPath.class).value();
            if (name.equals("Halting") && path.equals("container")) {
                throw new IllegalStateException("the container application does not start");
            }
            ReferenceServer server = name.startsWith("Weak")
                    ? ReferenceServer.startOneThatComparesIfMatchWeakly()
                    : ReferenceServer.start();
            return new Deployment() {
                @Override
                public URI base() {
                    return server.origin().resolve("/" + path + "/");
                }

                @Override
                public void close() {
                    server.close();
                    if (name.equals("Halting") || name.equals("Sticky")) {
                        throw new IllegalStateException("closed " + path);
                    }
                }
            };
        }
    }
}

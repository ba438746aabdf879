package io.github.conditionalrest.tck.defects;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue can fail: of servers that are right but for one thing, each is caught by the assertion that names it. */
class DefectTest {

    private static final int PROMISED = 40;

    private final List<Assertion> blackBox = Catalogue.load().blackBox();

    @Test
    void thereAreMoreDefectsThanPromisedAndNoTwoAlike() {
        List<Defect> all = Defect.all();
        assertThat(all.size(), is(greaterThanOrEqualTo(PROMISED)));
        assertThat(all.stream().map(Defect::description).distinct().toList(), hasSize(all.size()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.conditionalrest.tck.defects.Defect#all")
    void isCaughtByTheAssertionsThatNameItAndByNoneThatItDoesNotExplain(Defect defect, TestReporter reporter) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        try (ReferenceServer server = ReferenceServer.start(defect.broken().get())) {
            ReferenceSubject subject = new ReferenceSubject(server);
            blackBox.forEach(assertion -> verdicts.put(assertion.id(), assertion.on(subject)));
        }
        Map<String, String> failures = verdicts.entrySet().stream()
                .filter(each -> each.getValue().kind() == Verdict.Kind.FAILED)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().detail(), (a, b) -> a, TreeMap::new));
        reporter.publishEntry(defect + " fails " + failures.size() + " of " + blackBox.size(), String.join(" ", failures.keySet()));

        assertThat(verdicts.values().stream().filter(DefectTest::isSkipped).toList(), is(empty()));
        for (String id : defect.caughtBy()) {
            List<String> variants = verdicts.keySet().stream()
                    .filter(each -> each.equals(id) || each.startsWith(id + "/"))
                    .toList();
            assertThat("assertions with the number " + id, variants, is(not(empty())));
            variants.forEach(variant -> assertThat(variant, verdicts.get(variant).kind(), is(Verdict.Kind.FAILED)));
        }
        failures.forEach((id, story) -> {
            assertThat(story, defect.explains(rule(id)));
            assertThat(story, !story.contains("the assertion itself broke"));
        });
    }

    private static boolean isSkipped(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.SKIPPED;
    }

    private static String rule(String id) {
        return id.substring(0, id.indexOf('.'));
    }
}

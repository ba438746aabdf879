package io.github.conditionalrest.tck.defects;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue can fail: of servers that are right but for one thing, each is caught by the assertion that names it.
 */
@Execution(ExecutionMode.CONCURRENT)
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
        Set<String> failing = named(verdicts, Verdict.Kind.FAILED);
        reporter.publishEntry(defect + " fails " + failing.size() + " of " + blackBox.size(), failing.toString());

        assertThat("skipped", named(verdicts, Verdict.Kind.SKIPPED), is(empty()));
        Set<String> expected = new TreeSet<>();
        for (String id : defect.caughtBy()) {
            List<String> variants = verdicts.keySet().stream()
                    .filter(each -> each.equals(id) || each.startsWith(id + "/"))
                    .toList();
            assertThat("assertions with the number " + id, variants, is(not(empty())));
            expected.addAll(variants);
        }
        expected.removeAll(failing);
        assertThat("assertions that should have caught it", expected, is(empty()));
        Set<String> unexplained = new TreeSet<>(failing);
        unexplained.removeIf(id -> defect.explains(rule(id)));
        assertThat("failures that it does not explain", unexplained, is(empty()));
        verdicts.values()
                .forEach(verdict -> assertThat(verdict.detail(), not(containsString("the assertion itself broke"))));
    }

    private static Set<String> named(Map<String, Verdict> verdicts, Verdict.Kind kind) {
        return verdicts.entrySet().stream()
                .filter(each -> each.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rule(String id) {
        return id.substring(0, id.indexOf('.'));
    }
}

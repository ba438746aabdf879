package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Draft.assertion;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which applications must not start, and what they are told. */
final class StartUp {

    private StartUp() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        all.add(refused(
                1,
                "NeverMetApplication",
                "A write that requires If-Modified-Since alone",
                "Documents.replace",
                "Require IF_UNMODIFIED_SINCE"));
        all.add(refused(
                2,
                "DeletesNothingApplication",
                "A DELETE that requires If-None-Match alone",
                "Documents.delete",
                "Require IF_MATCH"));
        all.add(refused(3, "OnOptionsApplication", "A requirement on OPTIONS", "Documents.options", "Remove it"));
        all.add(refused(
                4,
                "NobodyEvaluatesApplication",
                "A guarded write with neither a source nor anything to check by",
                "Documents.replace",
                "@BeanParam Preconditions"));
        all.add(refused(
                5,
                "DigestGuardsNothingApplication",
                "A guarded write with a digest of the content alone",
                "Documents.replace",
                "@BeanParam Preconditions"));
        all.add(refused(
                6,
                "SubResourceNobodyEvaluatesApplication",
                "The same in a sub-resource whose type its locator tells",
                "Documents.replace",
                "@BeanParam Preconditions"));
        all.add(refused(
                7,
                "OnLocatorApplication",
                "The annotation on a sub-resource locator",
                "Root.documents",
                "Put it on the methods of the sub-resource"));
        all.add(refused(
                11,
                "UndecidedApplication",
                "@Conditional and @Unconditional in one place",
                "Documents.read",
                "Remove one of them"));
        all.add(refused(
                12,
                "NeedySourceApplication",
                "A source without a constructor that anybody could call",
                "Documents.replace",
                "Give it a public constructor without parameters"));
        all.add(refused(
                13,
                "FailingSourceApplication",
                "A source whose constructor fails",
                "Documents.read",
                "no database, as it has to be"));
        all.add(refused(
                14,
                "ShortKeyApplication",
                "A key of opaque tags that is too short",
                "io.github.conditionalrest.opaque-tag-key",
                "at least 16"));
        all.add(refused(
                15,
                "TimelessApplication",
                "An epoch that is no time",
                "io.github.conditionalrest.epoch",
                "such as 2026-11-21T23:00:00Z"));
        return all;
    }

    private static Assertion refused(int number, String application, String what, String named, String remedy) {
        return refused("ERR-1." + number, "ERR-1", application, what, named, remedy);
    }

    static Assertion refused(String id, String rule, String application, String what, String named, String remedy) {
        return assertion(id, Level.RULE, rule, what + " stops the application")
                .needs(Capability.APPLICATION, Capability.START_UP)
                .sent("nothing; " + application + " is started")
                .accepted("a refusal that names `" + named + "` and says `" + remedy + "`")
                .because("What protects nothing and starts anyway is found when an update has been lost.")
                .check(trial -> {
                    Optional<String> refusal = trial.refusal(application);
                    trial.expect("whether it is refused", refusal.isPresent(), is(true));
                    trial.expect("the refusal", refusal.orElse(""), containsString(named));
                    trial.expect("the refusal", refusal.orElse(""), containsString(remedy));
                });
    }
}

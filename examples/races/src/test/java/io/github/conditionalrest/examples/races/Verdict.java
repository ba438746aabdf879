package io.github.conditionalrest.examples.races;

import java.util.ArrayList;
import java.util.List;

/**
 * What the checker says of a history.
 *
 * @param acknowledged writes that were answered 2xx
 * @param chained writes in the chains from the first version of each resource to its last one
 * @param inDoubt writes whose outcome nobody was told
 * @param inDoubtButDone those of them that took effect, as the chains or a read show
 * @param findings all that is wrong; empty if no update was lost
 */
record Verdict(int acknowledged, int chained, int inDoubt, int inDoubtButDone, List<Finding> findings) {

    Verdict {
        findings = List.copyOf(findings);
    }

    /** The findings of that kind. */
    List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    Verdict and(Verdict other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Verdict(
                acknowledged + other.acknowledged,
                chained + other.chained,
                inDoubt + other.inDoubt,
                inDoubtButDone + other.inDoubtButDone,
                all);
    }
}

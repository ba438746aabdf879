package io.github.conditionalrest.tck.defects;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One thing that a server does wrong.
 *
 * @param description what it does, as the end of "a server that"
 * @param rule the rule that it breaks
 * @param caughtBy the assertions that name it: each of them fails, without a slash for every method
 * @param alsoIn the other rules of which assertions fail
 * @param broken the reference with nothing but this wrong
 */
record Defect(
        String description,
        String rule,
        Set<String> caughtBy,
        Set<String> alsoIn,
        Supplier<? extends Reference> broken) {

    Defect {
        if (caughtBy.isEmpty()) {
            throw new IllegalArgumentException("Nothing catches a server that " + description);
        }
        caughtBy = Set.copyOf(caughtBy);
        alsoIn = Set.copyOf(alsoIn);
    }

    /** All of them. */
    static List<Defect> all() {
        return Stream.of(
                        EvaluationDefects.all(),
                        TagDefects.all(),
                        DateDefects.all(),
                        RequirementDefects.all(),
                        ResponseDefects.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Breaks the rule of the first of the assertions that catch it. */
    static Defect defect(
            String description, List<String> caughtBy, Supplier<? extends Reference> broken, String... alsoIn) {
        Set<String> rules = new TreeSet<>(List.of(alsoIn));
        caughtBy.forEach(id -> rules.add(id.substring(0, id.indexOf('.'))));
        String first = caughtBy.get(0);
        return new Defect(description, first.substring(0, first.indexOf('.')), Set.copyOf(caughtBy), rules, broken);
    }

    /** The assertions of which rules may fail. */
    boolean explains(String rule) {
        return rule.equals(this.rule) || alsoIn.contains(rule);
    }

    @Override
    public String toString() {
        return rule + ": a server that " + description;
    }
}

package io.github.conditionalrest.tck.catalogue;

import java.util.EnumSet;
import java.util.Set;

/** An assertion that is being written down, for those that take more than one line of a table. */
final class Draft {

    private final String id;
    private final Level level;
    private final String clause;
    private final String statement;
    private final Set<Capability> needs = EnumSet.noneOf(Capability.class);
    private String sent = "";
    private String accepted = "";
    private String because = "";

    private Draft(String id, Level level, String clause, String statement) {
        this.id = id;
        this.level = level;
        this.clause = clause;
        this.statement = statement;
    }

    static Draft assertion(String id, Level level, String clause, String statement) {
        return new Draft(id, level, clause, statement);
    }

    Draft needs(Capability first, Capability... others) {
        needs.addAll(EnumSet.of(first, others));
        return this;
    }

    Draft sent(String what) {
        sent = what;
        return this;
    }

    Draft accepted(String what) {
        accepted = what;
        return this;
    }

    Draft because(String why) {
        because = why;
        return this;
    }

    Assertion check(Check check) {
        return new Assertion(id, level, clause, statement, sent, accepted, because, needs, check);
    }
}

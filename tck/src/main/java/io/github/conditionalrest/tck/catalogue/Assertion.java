package io.github.conditionalrest.tck.catalogue;

import io.github.conditionalrest.tck.http.NoResponseException;
import java.util.Objects;
import java.util.Set;

/**
 * One numbered statement about resources over HTTP.
 *
 * @param id the rule and a number, such as {@code EVAL-2.7}; never used again for another assertion
 * @param clause the clause of an RFC, or the rule itself where no RFC says it
 * @param statement what holds, as a sentence
 * @param sent what is sent
 * @param accepted what is accepted
 * @param because why that is so
 * @param needs what the subject must be able to do
 */
public record Assertion(
        String id,
        Level level,
        String clause,
        String statement,
        String sent,
        String accepted,
        String because,
        Set<Capability> needs,
        Check check) {

    public Assertion {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(check, "check");
        needs = Set.copyOf(needs);
        if (!id.matches("[A-Z]+-[0-9]+\\.[0-9]+[a-z]?(/[A-Z]+)?")) {
            throw new IllegalArgumentException("Not an identifier such as EVAL-2.7: " + id);
        }
        if (clause.isBlank()) {
            throw new IllegalArgumentException(id + " has no clause: name the RFC and section, or the rule");
        }
    }

    /** The identifier of the rule, such as {@code EVAL-2}. */
    public String rule() {
        return id.substring(0, id.indexOf('.'));
    }

    /** The identifier without a method, such as {@code EVAL-2.7}: the statement, in all of its variants. */
    public String number() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** Whether it needs nothing but a resource over HTTP, whoever serves it. */
    public boolean isBlackBox() {
        return !needs.contains(Capability.APPLICATION);
    }

    /** Tries it; never throws. */
    public Verdict on(Subject subject) {
        for (Capability need : needs) {
            if (!subject.can(need)) {
                return Verdict.skipped("needs that " + need.meaning());
            }
        }
        Trial trial = new Trial(subject);
        try {
            check.on(trial);
            return Verdict.PASSED;
        } catch (NotApplicableException missing) {
            return Verdict.skipped(String.valueOf(missing.getMessage()));
        } catch (Violation | NoResponseException e) {
            return Verdict.failed(story(String.valueOf(e.getMessage()), trial));
        } catch (RuntimeException e) {
            return Verdict.failed(story("the assertion itself broke: " + e, trial));
        }
    }

    private String story(String message, Trial trial) {
        return id + " (" + clause + "): " + statement + "\nBecause: " + because + "\nSent: " + sent + "\nAccepted: "
                + accepted + "\n" + message + "\n" + trial.transcript();
    }
}

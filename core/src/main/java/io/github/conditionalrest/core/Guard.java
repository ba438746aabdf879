package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.WriteConflictException;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One guarded request: the evaluator under the policy of its method. The filter asks it, and so does whoever checks by
 * hand later in the same request; the response filter reads from it what was found.
 */
final class Guard implements PreconditionEvaluator {

    private final Policy policy;
    private final Tags tags;
    private final long now; // in seconds since the epoch
    private final Decisions decisions;

    private @Nullable Precondition met;
    private @Nullable Validators current;
    private boolean evaluated;
    private boolean passed;
    private boolean refused;
    private boolean carried;
    // whether a write has lost of which only a look-up tells whether there was anything to change
    private boolean undecided;
    // the request, if it was let through on a version that nobody looked up
    private @Nullable ContainerRequestContext assumed;

    Guard(Policy policy, Tags tags, InstantSource clock, Decisions decisions) {
        this.policy = policy;
        this.tags = tags;
        this.now = Math.floorDiv(clock.millis(), 1000L);
        this.decisions = decisions;
    }

    Policy policy() {
        return policy;
    }

    Tags tags() {
        return tags;
    }

    /** The state that was evaluated last, or null where none was. */
    @Nullable
    Validators current() {
        return current;
    }

    /**
     * The modification date as it may be sent, or null where there is none or the clock showed its second when the
     * request came (VAL-3).
     *
     * <p>Another change may follow within the second, and the date would not tell the two states apart; what counts is
     * the moment before the state was read, since it may have changed while the method was still running. "An origin
     * server with a clock MUST NOT generate a Last-Modified date that is later than the server's time of message
     * origination" (RFC 9110 §8.8.2.1) is kept by the same condition.
     */
    @Nullable
    Instant dateToSend(Validators state) {
        Instant lastModified = tags.epoch().notBefore(state.lastModified());
        return lastModified != null && lastModified.getEpochSecond() < now ? lastModified : null;
    }

    /**
     * What a request is refused with that carries nothing that is required, or null; asks for no state.
     *
     * @throws MalformedPreconditionException if what is there instead is malformed
     */
    @Nullable
    Refusal require(String method, PreconditionFields fields) {
        return require(method, fields, true);
    }

    @Override
    public Outcome evaluate(String method, MultivaluedMap<String, String> fields, Validators state) {
        carried = true;
        Evaluation evaluation = evaluation(method, PreconditionFields.of(method, fields), state);
        report(method, evaluation);
        return evaluation.outcome();
    }

    @Override
    public void check(String method, MultivaluedMap<String, String> fields, Validators state) {
        carried = true;
        throwUnlessToProceed(answer(method, PreconditionFields.of(method, fields), state), state);
    }

    /**
     * The same where no response filter stands behind the method, so that nobody could make its response the 304.
     *
     * @throws NotModifiedException if the client already has the representation
     */
    void checkNow(String method, MultivaluedMap<String, String> fields, Validators state) {
        throwUnlessToProceed(decide(method, PreconditionFields.of(method, fields), state, false), state);
    }

    private void throwUnlessToProceed(Answer answer, Validators state) {
        Refusal refusal = answer.refusal();
        if (refusal != null) {
            throw refusal.exception();
        }
        if (answer.outcome() == Outcome.NOT_MODIFIED) {
            throw new NotModifiedException(tags.toSend(state), dateToSend(state));
        }
    }

    @Override
    public @Nullable Validators expected() {
        carried = true;
        return current;
    }

    @Override
    public ClientErrorException conflict(String method, MultivaluedMap<String, String> fields) {
        Precondition lost = met == null ? Requirement.carriedBy(method, fields, now) : met;
        if (lost == null) {
            return new WriteConflictException(Advice.onConflict());
        }
        // Nothing is looked up here: the write may hold the last connection, and this would wait for another one.
        if (assumed == null) {
            decided(method, lost, Decision.Kind.FAILED);
        } else {
            undecided = true;
        }
        return Refusal.failed(lost, true, false).exception();
    }

    /**
     * Whether {@link #isOfNothing} is still to be asked of a write that has lost, whatever its refusal was mapped to.
     */
    boolean isUndecided() {
        return undecided;
    }

    /**
     * Whether a write that was let through without a look-up has failed since there is nothing to change, which is 404
     * where the method creates nothing (EVAL-6). Asked once the method is done.
     */
    boolean isOfNothing() {
        if (assumed == null || policy.requirement().allowsCreation()) {
            return false;
        }
        Validators now = lookedUp(assumed);
        return now != null && !now.exists();
    }

    /**
     * Lets a write through on the version that its If-Match names, without a look-up, where its store says that every
     * write compares.
     *
     * @return false where it has to be looked up
     */
    boolean assumes(ContainerRequestContext request, PreconditionFields fields) {
        if (met != IF_MATCH
                || isSafe(request.getMethod())
                || !(policy.source() instanceof ValidatorStore store)
                || !store.everyWriteCompares()) {
            return false;
        }
        long version = EntityTagField.versionIn(fields.ifMatch(), tags.epoch().prefix());
        if (version == EntityTagField.NO_VERSION) {
            return false;
        }
        Validators named = Validators.ofVersion(version);
        Evaluation evaluation = Evaluator.evaluate(request.getMethod(), fields, stateOf(named, tags));
        if (evaluation != Evaluation.PROCEED) {
            return false; // of another representation, or beside a field that is false
        }
        current = named;
        assumed = request;
        evaluated = true;
        report(request.getMethod(), evaluation);
        return true;
    }

    @Override
    public boolean isFalseByNow(ContainerRequestContext request) {
        Validators now = lookedUp(request);
        PreconditionFields fields = PreconditionFields.of(request.getMethod(), request.getHeaders());
        return now != null
                && Evaluator.evaluate(request.getMethod(), fields, stateOf(now, tags))
                                .outcome()
                        == Outcome.FAILED;
    }

    // Null where no source can tell. A write has failed already, and that is the failure to tell of.
    private @Nullable Validators lookedUp(ContainerRequestContext request) {
        ValidatorSource source = policy.source();
        try {
            return source == null ? null : source.current(request);
        } catch (Exception unknown) {
            return null;
        }
    }

    @Override
    public boolean rangeApplies(MultivaluedMap<String, String> fields, Validators state) {
        return Evaluator.rangeApplies(fields, stateOf(state, tags));
    }

    Answer decide(String method, PreconditionFields fields, Validators state, boolean leavesNotModified) {
        // "A server MUST ignore all received preconditions if its response to the same request without those
        // conditions, prior to processing the request content, would have been a status code other than a 2xx [...]
        // or 412" (RFC 9110 §13.2.1): a method that creates nothing answers 404.
        boolean read = Evaluator.isRead(method);
        if (!state.exists() && (read || !policy.requirement().allowsCreation())) {
            if (!read) {
                requireWellFormed(method, fields);
            }
            current = state;
            report(method, Evaluation.PROCEED);
            return Answer.PROCEED;
        }
        boolean dated = state.lastModified() != null;
        if (met == null || !dated) {
            Refusal refusal = require(method, fields, dated);
            if (refusal != null) {
                return Answer.refused(refusal);
            }
        }
        Evaluation evaluation = evaluation(method, fields, state);
        if (leavesNotModified && evaluation.outcome() == Outcome.NOT_MODIFIED) {
            evaluated = false; // it is decided with the response, and told of then
            return Answer.PROCEED;
        }
        report(method, evaluation);
        Precondition decidedBy = evaluation.decidedBy();
        if (decidedBy == null) {
            return Answer.PROCEED;
        }
        return evaluation.outcome() == Outcome.NOT_MODIFIED
                ? Answer.NOT_MODIFIED
                : Answer.refused(Refusal.failed(decidedBy, state.exists(), guardsByDateAlone(state)));
    }

    /**
     * Decides a request on this state before its method runs, or while it does, and reports the decision.
     *
     * <p>Where only the method knows the fields of a 304, it runs on, and {@link #decideLate} answers: "the server
     * [...] MUST generate any of the following header fields that would have been sent in a 200 (OK) response" (RFC
     * 9110 §15.4.5).
     *
     * @throws MalformedPreconditionException if a field is malformed
     */
    Answer answer(String method, PreconditionFields fields, Validators state) {
        // a version has no tag before its representation is known, but the 304 needs the one of the 200
        boolean incomplete = !policy.knowsNotModified() || (state.version() != null && tags.selected() == null);
        return decide(method, fields, state, incomplete);
    }

    /**
     * Decides a read on the validators that its response is about to carry, where they are other ones than those on
     * which it was let through, or there were none.
     */
    Evaluation decideLate(String method, MultivaluedMap<String, String> fields, Validators sent, Tags actual) {
        if (evaluated && sent.equals(current) && actual.equals(tags)) {
            return Evaluation.PROCEED;
        }
        Evaluation evaluation = evaluation(method, PreconditionFields.of(method, fields), stateOf(sent, actual));
        report(method, evaluation);
        return evaluation;
    }

    /**
     * Reports a write that has succeeded though its precondition was not evaluated, or was not compared with by a store
     * that can. To delete what is absent changes nothing, so it may succeed as well.
     */
    void reportUnguarded(String method) {
        if (isSafe(method)) {
            return;
        }
        boolean existed = current == null || current.exists();
        if (!evaluated && (existed || !method.equals("DELETE"))) {
            decisions.unguarded(policy, method);
        } else if (evaluated && existed && !carried && policy.source() instanceof ValidatorStore) {
            decisions.notCarried(policy, method);
        }
    }

    private static boolean isSafe(String method) {
        return Requirement.of(method).alternatives().isEmpty();
    }

    /** Reports a write that was refused behind the guard, by a store that found another state. */
    void reportConflict(String method) {
        if (!refused) {
            decided(method, met, Decision.Kind.FAILED);
        }
    }

    private @Nullable Refusal require(String method, PreconditionFields fields, boolean dated) {
        Requirement requirement = policy.requirement();
        if (requirement.alternatives().isEmpty()) {
            return null;
        }
        met = requirement.metBy(method, fields, dated, now);
        if (met != null) {
            return null;
        }
        requireWellFormed(method, fields);
        decided(method, null, Decision.Kind.REQUIRED);
        return policy.refusal(method, fields, dated);
    }

    private void requireWellFormed(String method, PreconditionFields fields) {
        try {
            Evaluator.requireWellFormed(method, fields);
        } catch (MalformedPreconditionException malformed) {
            throw reported(method, malformed);
        }
    }

    private Evaluation evaluation(String method, PreconditionFields fields, Validators state) {
        current = state;
        // Step 1 of RFC 9110 §13.2.2 is true, and no other one follows: the usual write.
        String line = fields.ifMatchAlone();
        if (line != null && state.exists() && tags.isEcho(state, line)) {
            evaluated = true;
            return Evaluation.PROCEED;
        }
        return evaluation(method, fields, stateOf(state, tags));
    }

    private Evaluation evaluation(String method, PreconditionFields fields, State state) {
        evaluated = true;
        try {
            return Evaluator.evaluate(method, fields, state);
        } catch (MalformedPreconditionException malformed) {
            throw reported(method, malformed);
        }
    }

    // A request passes once: who checks again in the same request is heard only if the answer is another one.
    private void report(String method, Evaluation evaluation) {
        boolean again = passed && evaluation == Evaluation.PROCEED;
        if (!again) {
            Precondition decidedBy = evaluation.decidedBy();
            decided(method, decidedBy == null ? met : decidedBy, kind(evaluation.outcome()));
        }
        passed |= evaluation == Evaluation.PROCEED;
    }

    private void decided(String method, @Nullable Precondition field, Decision.Kind kind) {
        refused |= kind != Decision.Kind.PASSED;
        decisions.decided(policy, method, field, kind);
    }

    private static Decision.Kind kind(Outcome outcome) {
        return switch (outcome) {
            case PROCEED -> Decision.Kind.PASSED;
            case NOT_MODIFIED -> Decision.Kind.NOT_MODIFIED;
            case FAILED -> Decision.Kind.FAILED;
        };
    }

    // Whether no tag can satisfy If-Match, and a date can guard instead.
    private boolean guardsByDateAlone(Validators state) {
        EntityTag tag = state.entityTag();
        return tag != null
                && tag.isWeak()
                && policy.match() == Match.EXACT
                && state.lastModified() != null
                && policy.requirement().alternatives().contains(Precondition.IF_UNMODIFIED_SINCE);
    }

    private State stateOf(Validators validators, Tags comparable) {
        return comparable.toEvaluate(validators, now);
    }

    private MalformedPreconditionException reported(String method, MalformedPreconditionException malformed) {
        decided(method, malformed.precondition(), Decision.Kind.MALFORMED);
        return malformed;
    }
}

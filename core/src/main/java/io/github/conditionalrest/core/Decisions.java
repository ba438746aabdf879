package io.github.conditionalrest.core;

import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.PreconditionListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the listeners; where there are none, no decision is even made into an object. */
final class Decisions {

    /** Nobody listens. */
    static final Decisions UNHEARD = new Decisions(List.of());

    private static final Logger LOG = System.getLogger("io.github.conditionalrest");

    private final List<PreconditionListener> listeners;

    Decisions(List<PreconditionListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void decided(Policy policy, String method, @Nullable Precondition field, Decision.Kind kind) {
        if (listeners.isEmpty()) {
            return;
        }
        tell(new Decision(method, policy.route(), field, kind));
    }

    /** A request carries a condition, and nobody guards its method. */
    void unevaluated(ResourceMethod resourceMethod, String method, Precondition condition, boolean first) {
        if (first) {
            LOG.log(
                    Level.WARNING,
                    "{0} does not evaluate the {1} of {2}: put @Conditional on it, or take a @BeanParam Preconditions and"
                            + " call check",
                    resourceMethod.name(),
                    condition.fieldName(),
                    method);
        }
        if (!listeners.isEmpty()) {
            tell(new Decision(method, resourceMethod.route(), condition, Decision.Kind.UNEVALUATED));
        }
    }

    private void tell(Decision decision) {
        for (PreconditionListener listener : listeners) {
            tell(listener, decision);
        }
    }

    /** A write has succeeded though nobody evaluated its precondition. */
    void unguarded(Policy policy, String method) {
        unguarded(
                policy,
                method,
                "{0} changed something in answer to {1} though nobody evaluated the precondition of the request: name"
                        + " a ValidatorSource in @Conditional(validators = ...), or call check on a @BeanParam"
                        + " Preconditions before the change; where the source says that the resource is absent, answer"
                        + " 404");
    }

    /** A write has succeeded whose precondition was true before it, though nobody made its store compare. */
    void notCarried(Policy policy, String method) {
        unguarded(
                policy,
                method,
                "{0} changed something in answer to {1} without comparing it with the version that was looked up"
                        + " before, so another write in between is lost: take a @BeanParam Preconditions, and within"
                        + " the transaction that writes call check on what was read there, or put expectedVersion()"
                        + " into the statement");
    }

    // Listeners hear of each, the log of the first of each method.
    private void unguarded(Policy policy, String method, String warning) {
        if (policy.firstUnguardedWrite()) {
            LOG.log(Level.WARNING, warning, policy.name(), method);
        }
        decided(policy, method, null, Decision.Kind.UNGUARDED);
    }

    // A listener watches; it does not get to decide.
    private static void tell(PreconditionListener listener, Decision decision) {
        try {
            listener.decided(decision);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> listener.getClass().getName() + " failed on " + decision, e);
        }
    }
}

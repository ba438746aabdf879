package io.github.conditionalrest.spi;

import io.github.conditionalrest.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a request. It holds no values of fields and no identities.
 *
 * @param method the request method
 * @param route the path template, for example {@code documents/{id}}, as far as the resource class and its method tell
 *     it; of a sub-resource that is the part behind its locator
 * @param field the precondition that decided, or null where none did
 * @param kind what was decided
 */
public record Decision(
        String method, String route, @Nullable Precondition field, Kind kind) {

    /** The kinds of decision. */
    public enum Kind {
        /** The method may run: its preconditions are true, or it requires none. */
        PASSED,
        /** 304: the client already has the representation. */
        NOT_MODIFIED,
        /** 428: a required precondition is missing. */
        REQUIRED,
        /** 412: a precondition is false. */
        FAILED,
        /** 400: a precondition is malformed. */
        MALFORMED,
        /**
         * A write has succeeded though nobody evaluated its precondition, or though its {@link ValidatorStore} could
         * have compared and nobody asked it to: the guard is not wired to the state.
         */
        UNGUARDED,
        /**
         * The request carries a condition, and nobody guards its method: reported only where the application asks for
         * it.
         */
        UNEVALUATED
    }
}

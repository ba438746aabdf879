package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;

import io.github.conditionalrest.Precondition;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a condition that a client sends to a method that nobody guards (OBS-3): who sends If-Match believes
 * that it is honoured.
 */
final class IgnoredConditions {

    private enum Mode {
        IGNORE,
        REPORT,
        REFUSE
    }

    private final Mode mode;
    private final Decisions decisions;
    private final Map<ResourceMethod, Boolean> checkedByHand = new ConcurrentHashMap<>();
    private final Map<ResourceMethod, Boolean> logged = new ConcurrentHashMap<>();

    private IgnoredConditions(Mode mode, Decisions decisions) {
        this.mode = mode;
        this.decisions = decisions;
    }

    /**
     * As {@link ConditionalFeature#IGNORED_CONDITIONS} says.
     *
     * @throws IllegalStateException if it says something that is not known
     */
    static IgnoredConditions of(Configuration configuration, Decisions decisions) {
        Object word = configuration.getProperty(ConditionalFeature.IGNORED_CONDITIONS);
        if (word == null) {
            return new IgnoredConditions(Mode.IGNORE, decisions);
        }
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word.toString()))
                .findFirst()
                .map(mode -> new IgnoredConditions(mode, decisions))
                .orElseThrow(() -> new IllegalStateException("The property " + ConditionalFeature.IGNORED_CONDITIONS
                        + " is \"" + word + "\". Set it to ignore, report or refuse, or leave it out for ignore."));
    }

    /** Reports or refuses the condition of a request to this method, if there is one. */
    void look(ContainerRequestContext request, ResourceInfo matched) {
        // "A server MUST ignore the conditional request header fields [...] when received with a request method that
        // does not involve the selection or modification of a selected representation" (RFC 9110 §13.2.1)
        if (mode == Mode.IGNORE || !Evaluator.selectsRepresentation(request.getMethod())) {
            return;
        }
        Precondition condition = condition(request.getMethod(), request.getHeaders());
        if (condition == null) {
            return;
        }
        ResourceMethod method = new ResourceMethod(matched.getResourceClass(), matched.getResourceMethod());
        if (checkedByHand.computeIfAbsent(method, StartupCheck::holdsPreconditions)) {
            return;
        }
        boolean first = logged.putIfAbsent(method, true) == null;
        decisions.unevaluated(method, request.getMethod(), condition, first);
        if (mode == Mode.REFUSE) {
            request.abortWith(Problem.unevaluated(condition)
                    .toResponse(request.getAcceptableMediaTypes())
                    .build());
        }
    }

    // A read without its cache is right, only slower, so what a read may ignore is no condition here.
    private static @Nullable Precondition condition(String method, MultivaluedMap<String, String> fields) {
        if (PreconditionFields.lines(fields, IF_MATCH) != null) {
            return IF_MATCH;
        }
        if (PreconditionFields.lines(fields, IF_UNMODIFIED_SINCE) != null) {
            return IF_UNMODIFIED_SINCE;
        }
        boolean write = !Requirement.of(method).alternatives().isEmpty();
        return write && PreconditionFields.lines(fields, IF_NONE_MATCH) != null ? IF_NONE_MATCH : null;
    }
}

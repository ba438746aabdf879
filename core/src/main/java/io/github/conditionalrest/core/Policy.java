package io.github.conditionalrest.core;

import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.spi.ValidatorSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What holds for one guarded resource method; worked out once. */
final class Policy {

    private final String name;
    private final String route;
    private final Requirement requirement;
    private final Match match;
    private final Representations representations;
    private final @Nullable ValidatorSource source;
    private final AtomicBoolean reportedUnguarded = new AtomicBoolean();

    Policy(
            String name,
            String route,
            Requirement requirement,
            Match match,
            Representations representations,
            @Nullable ValidatorSource source) {
        this.name = name;
        this.route = route;
        this.requirement = requirement;
        this.match = match;
        this.representations = representations;
        this.source = source;
    }

    /** The resource method, for a log: {@code DocumentResource.replace}. */
    String name() {
        return name;
    }

    /** The path template of the resource method. */
    String route() {
        return route;
    }

    Requirement requirement() {
        return requirement;
    }

    Match match() {
        return match;
    }

    Representations representations() {
        return representations;
    }

    /** Where the current state comes from, or null where the method checks by hand or its entity tells. */
    @Nullable
    ValidatorSource source() {
        return digestsContent() ? null : source;
    }

    /** Whether the tag is made from the content of the response. */
    boolean digestsContent() {
        return source instanceof ContentDigest;
    }

    /** True once, so that a log is not flooded by a method that is called often. */
    boolean firstUnguardedWrite() {
        return reportedUnguarded.compareAndSet(false, true);
    }
}

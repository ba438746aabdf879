package io.github.conditionalrest.core;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes the guard of a request.
 *
 * @param opaque makes versions unreadable, or null where they may be read out of tags
 */
record Guards(
        InstantSource clock, Decisions decisions, @Nullable OpaqueTags opaque) {

    Guard guard(Policy policy, ContainerRequestContext request) {
        Representations representations = policy.representations();
        boolean foreseen = Evaluator.isRead(request.getMethod()) && policy.foreseesRepresentation();
        String path = request.getUriInfo().getPath();
        Tags tags = new Tags(
                path.startsWith("/") ? path.substring(1) : path, // relative to the base, whatever the runtime
                representations.names(),
                foreseen ? representations.selectedBy(request.getRequest()) : null,
                policy.match(),
                opaque);
        return new Guard(policy, tags, clock, decisions);
    }
}

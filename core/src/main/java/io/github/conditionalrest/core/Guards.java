package io.github.conditionalrest.core;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the guard of a request.
 *
 * @param opaque makes versions unreadable, or null where they may be read out of tags
 */
record Guards(
        InstantSource clock, Decisions decisions, @Nullable OpaqueTags opaque) {

    Guard guard(Policy policy, ContainerRequestContext request) {
        boolean foreseen = Evaluator.isRead(request.getMethod())
                && policy.foreseesRepresentation()
                && !refusesIdentity(request.getHeaders());
        Tags tags = policy.tags();
        if (foreseen) {
            tags = tags.withSelected(policy.representations().selectedBy(request.getRequest()));
        }
        if (opaque != null) {
            tags = tags.withOpaque(opaque).withPath(pathOf(request));
        }
        return new Guard(policy, tags, clock, decisions);
    }

    // relative to the base, whatever the runtime
    private static String pathOf(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path.substring(1) : path;
    }

    // The coding is known once the response is there. Until then a read is compared as if there were none, which is a
    // representation that the client can read; where it says that it cannot, it has to wait for the response.
    private static boolean refusesIdentity(MultivaluedMap<String, String> fields) {
        List<String> lines = fields.get(HttpHeaders.ACCEPT_ENCODING);
        return lines != null && AcceptEncoding.refusesIdentity(lines);
    }
}

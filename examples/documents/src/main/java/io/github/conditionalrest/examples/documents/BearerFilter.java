package io.github.conditionalrest.examples.documents;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the token (RFC 6750 §2.1): before the preconditions, of which an outsider is not to see the outcome. */
@Secured
@Priority(Priorities.AUTHENTICATION)
final class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final byte[] token;

    BearerFilter(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isAuthorized(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            Response problem =
                    Problems.response(Response.Status.UNAUTHORIZED, "Send the token: `Authorization: Bearer ...`.");
            request.abortWith(Response.fromResponse(problem)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build());
        }
    }

    private boolean isAuthorized(@Nullable String authorization) {
        // The name of the scheme is case-insensitive (RFC 9110 §11.1).
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        byte[] sent = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(sent, token); // takes as long for every wrong one
    }
}

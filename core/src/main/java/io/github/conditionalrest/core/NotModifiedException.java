package io.github.conditionalrest.core;

import io.github.conditionalrest.EntityTags;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a method that found, by hand, that the client already has the representation. */
final class NotModifiedException extends WebApplicationException {

    private static final long serialVersionUID = 1;

    NotModifiedException(@Nullable EntityTag tag, @Nullable Instant lastModified) {
        super(response(tag, lastModified).build());
    }

    /**
     * "The server generating a 304 response MUST generate [an ETag] that would have been sent in a 200 (OK) response"
     * (RFC 9110 §15.4.5); a date only where it is all that there is to guide a cache.
     */
    static Response.ResponseBuilder response(@Nullable EntityTag tag, @Nullable Instant lastModified) {
        Response.ResponseBuilder response = Response.notModified();
        if (tag != null) {
            response.header(HttpHeaders.ETAG, EntityTags.toField(tag));
        } else if (lastModified != null) {
            response.header(HttpHeaders.LAST_MODIFIED, HttpDate.format(lastModified.getEpochSecond()));
        }
        return response;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

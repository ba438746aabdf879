package io.github.conditionalrest.core;

import io.github.conditionalrest.ContentDigest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A response that can be decided only while its entity is written, since that is when its tag is known. */
final class WrittenOnce {

    private static final String PROPERTY = WrittenOnce.class.getName();

    private final Object entity;
    private final ContainerResponseContext response;
    private final ContentDigest digest;
    private final Function<@Nullable EntityTag, @Nullable Runnable> decision;
    private @Nullable Runnable instead;

    /**
     * Of an entity that can be written only once.
     *
     * @param decision puts the tag on the response, or none where it is null, and decides: gives null where the entity
     *     is to be sent, else what makes another response of it
     */
    WrittenOnce(
            Object entity,
            ContainerResponseContext response,
            ContentDigest digest,
            Function<@Nullable EntityTag, @Nullable Runnable> decision) {
        this.entity = entity;
        this.response = response;
        this.digest = digest;
        this.decision = decision;
    }

    /** Leaves it for the one who sees the entity written. */
    void leaveIn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** Takes what was left, or null where it is another entity that is written: a part of this one, say. */
    static @Nullable WrittenOnce takeFrom(WriterInterceptorContext writing) {
        if (!(writing.getProperty(PROPERTY) instanceof WrittenOnce left)) {
            return null;
        }
        writing.removeProperty(PROPERTY);
        return left.entity == writing.getEntity() ? left : null;
    }

    /** Whether the response tells by itself that it is longer. Runtimes would read its length as an int, or fail. */
    boolean isLongerThan(int limit) {
        Object told = response.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        try {
            return told != null && Long.parseLong(told.toString()) > limit;
        } catch (NumberFormatException ignored) {
            return false; // what it is will be seen
        }
    }

    /** Whether the entity is sent, now that all that it has written is here. */
    boolean isSentAs(HeldBack content) throws IOException {
        return isSent(digest.tag(content::writeTo));
    }

    /** Whether the entity is sent, now that it is too long for a tag. */
    boolean isSentWithoutTag() {
        return isSent(null);
    }

    private boolean isSent(@Nullable EntityTag tag) {
        instead = decision.apply(tag);
        return instead == null;
    }

    /** Sends what takes the place of the entity, if it is not sent; not before its writer has ended. */
    void sendInstead(OutputStream out) throws IOException {
        if (instead == null) {
            return;
        }
        instead.run();
        if (response.getEntity() instanceof byte[] refusal) {
            out.write(refusal);
        } else {
            response.setEntity(entity); // Jersey sends nothing at all if the entity has gone that it was writing
        }
    }
}

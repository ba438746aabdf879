package io.github.conditionalrest.core;

import io.github.conditionalrest.ContentDigest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A response whose tag is known only once its entity has been written, which can be done only once.
 *
 * @param whenTagged puts the tag on the response, and decides on it
 */
record WrittenOnce(
        Object entity, ContainerResponseContext response, ContentDigest digest, Consumer<EntityTag> whenTagged) {

    private static final String PROPERTY = WrittenOnce.class.getName();

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

    /** Sends the entity, or what the response has become by its tag. */
    void send(HeldBack content, OutputStream out) throws IOException {
        whenTagged.accept(digest.tag(content::writeTo));
        Object decided = response.getEntity();
        if (decided == entity) {
            content.writeTo(out);
        } else if (decided instanceof byte[] refusal) {
            out.write(refusal);
        } else {
            response.setEntity(entity); // Jersey sends nothing at all if the entity has gone that it was writing
        }
    }
}

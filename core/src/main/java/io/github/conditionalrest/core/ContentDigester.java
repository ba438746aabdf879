package io.github.conditionalrest.core;

import io.github.conditionalrest.EntityTags;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Makes a tag from the bytes of a response, by writing its entity to nowhere. */
final class ContentDigester {

    private final Providers providers;

    ContentDigester(Providers providers) {
        this.providers = providers;
    }

    /** The tag, or null where there is no entity, or none that can be written twice. */
    @Nullable
    EntityTag tag(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        if (entity == null || type == null || isWrittenOnce(entity)) {
            return null;
        }
        MessageDigest digest = sha256();
        // Whoever codes the content does so behind this, so the tag names the coding as well as the plain bytes.
        Object coding = response.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        boolean written =
                write(entity, response, type, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        if (!written) {
            return null;
        }
        EntityTag tag = EntityTags.fromDigest(digest.digest());
        return coding == null
                ? tag
                : new EntityTag(tag.getValue() + Representations.name(null, null, coding.toString()));
    }

    private <T> boolean write(T entity, ContainerResponseContext response, MediaType type, OutputStream out) {
        @SuppressWarnings("unchecked")
        Class<T> entityClass = (Class<T>) response.getEntityClass();
        MessageBodyWriter<T> writer = providers.getMessageBodyWriter(
                entityClass, response.getEntityType(), response.getEntityAnnotations(), type);
        if (writer == null) {
            return false;
        }
        // a copy, since a writer may add fields of its own, and does so once more when it really writes
        MultivaluedHashMap<String, Object> fields = new MultivaluedHashMap<>(response.getHeaders());
        try {
            writer.writeTo(
                    entity, entityClass, response.getEntityType(), response.getEntityAnnotations(), type, fields, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private static boolean isWrittenOnce(Object entity) {
        return entity instanceof AutoCloseable
                || entity instanceof StreamingOutput
                || entity instanceof Iterator
                || entity instanceof BaseStream;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, which every Java platform has, is missing from this one", e);
        }
    }
}

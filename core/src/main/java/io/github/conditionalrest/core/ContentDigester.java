package io.github.conditionalrest.core;

import io.github.conditionalrest.ContentDigest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.stream.BaseStream;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;

/** Makes a tag from the bytes of a response, by writing its entity to nowhere. */
final class ContentDigester {

    private final ContentDigest digest;
    private final Providers providers;

    ContentDigester(ContentDigest digest, Providers providers) {
        this.digest = digest;
        this.providers = providers;
    }

    /** The tag, or null where there is no entity, or none that can be written twice. */
    @Nullable
    EntityTag tag(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        if (entity == null || type == null || isWrittenOnce(response)) {
            return null;
        }
        EntityTag tag = tag(entity, type, response);
        // Whoever codes the content does so behind this, so the tag names the coding as well as the plain bytes.
        Object coding = response.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        return tag == null || coding == null
                ? tag
                : new EntityTag(tag.getValue() + Representations.name(null, null, coding.toString()));
    }

    private <T> @Nullable EntityTag tag(T entity, MediaType type, ContainerResponseContext response) {
        // "the class of instance that is to be written" (Jakarta REST, MessageBodyWriter); the one that the response
        // tells is on Jersey what the method declares, be it Object
        @SuppressWarnings("unchecked")
        Class<T> entityClass = (Class<T>) entity.getClass();
        Type entityType = response.getEntityType();
        Annotation[] annotations = response.getEntityAnnotations();
        MessageBodyWriter<T> writer = providers.getMessageBodyWriter(entityClass, entityType, annotations, type);
        if (writer == null) {
            return null;
        }
        // a copy, since a writer may add fields of its own, and does so once more when it really writes
        MultivaluedHashMap<String, Object> fields = new MultivaluedHashMap<>(response.getHeaders());
        StreamingOutput content =
                out -> writer.writeTo(entity, entityClass, entityType, annotations, type, fields, out);
        try {
            return digest.tag(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the entity is a channel, by which content follows once the response has begun. Jersey's chunked output
     * and the event sinks of runtimes tell the type of what follows, by being a {@link GenericType}.
     */
    static boolean isWrittenLater(@Nullable Object entity) {
        return entity instanceof GenericType;
    }

    /**
     * Whether the entity is used up by being written, or is other bytes each time: the parts of a multipart entity are
     * streams, and what divides them is made anew.
     */
    static boolean isWrittenOnce(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        return !isWrittenLater(entity)
                && (entity instanceof AutoCloseable
                        || entity instanceof StreamingOutput
                        || entity instanceof Iterator
                        || entity instanceof BaseStream
                        || entity instanceof Source
                        || (entity != null && type != null && type.getType().equalsIgnoreCase("multipart")));
    }
}

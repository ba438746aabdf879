package io.github.conditionalrest.tck.servers.locks.versions;

import io.github.conditionalrest.tck.servers.locks.Ticket;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes what a row holds, and not its version. */
@Provider
@Produces("text/plain")
public class TicketWriter implements MessageBodyWriter<Ticket> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Ticket.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Ticket ticket,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> httpHeaders,
            OutputStream entityStream)
            throws IOException {
        entityStream.write(String.valueOf(ticket.getText()).getBytes(StandardCharsets.UTF_8));
    }
}

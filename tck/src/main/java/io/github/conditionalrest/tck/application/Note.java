package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** An entity that tells its own validators. */
public record Note(String text, Validators validators) implements Validated {

    /** Writes it in whatever format. */
    public static class Writer implements MessageBodyWriter<Note> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Note.class;
        }

        @Override
        public void writeTo(
                Note note,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> fields,
                OutputStream out)
                throws IOException {
            out.write(note.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}

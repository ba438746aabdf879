package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** An entity of which is counted how often it is read. */
public record CountedText(String text) {

    /** Reads it, and counts that under the key in the field {@code X-Counted}. */
    public static class Reader implements MessageBodyReader<CountedText> {

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == CountedText.class;
        }

        @Override
        public CountedText readFrom(
                Class<CountedText> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> fields,
                InputStream in)
                throws IOException {
            Memory.count("read/" + fields.getFirst("X-Counted"));
            return new CountedText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

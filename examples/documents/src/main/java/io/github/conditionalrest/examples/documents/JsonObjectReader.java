package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads exactly one JSON object, in UTF-8, and refuses everything else by 400.
 *
 * <p>It names its media types, since a runtime that reads JSON by itself prefers its own reader to one of any type.
 */
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
final class JsonObjectReader implements MessageBodyReader<JsonObject> {

    private static final int MAX_BYTES = 1 << 20;

    private final JsonReaderFactory readers =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == JsonObject.class;
    }

    @Override
    public JsonObject readFrom(
            Class<JsonObject> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> fields,
            InputStream in)
            throws IOException {
        byte[] body = in.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new ClientErrorException(Problems.response(
                    Response.Status.REQUEST_ENTITY_TOO_LARGE, "The body has more than " + MAX_BYTES + " bytes."));
        }
        try {
            return onlyObject(text(body));
        } catch (WebApplicationException refusal) {
            throw refusal;
        } catch (RuntimeException malformed) {
            // Not always a JsonException: what is too deep, and a number that is too large, end in others.
            throw malformed(malformed.getMessage());
        }
    }

    private JsonObject onlyObject(String text) {
        // Twice, since a reader leaves alone what follows the value, and a parser lets names occur twice.
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
        try (JsonReader reader = readers.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
            throw malformed("It is another value.");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("It is not UTF-8.");
        }
    }

    private static BadRequestException malformed(@Nullable String why) {
        return new BadRequestException(
                Problems.response(Response.Status.BAD_REQUEST, "The body is not one JSON object: " + why));
    }
}

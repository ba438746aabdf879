package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** JSON as the text that is in a database. */
final class Content {

    private Content() {}

    /** JSON may escape half of a surrogate pair, which PostgreSQL takes for no text; UTF-16 makes it a U+FFFD. */
    static String text(JsonObject content) {
        return new String(content.toString().getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }

    static JsonObject parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** What is served of a collection; databases differ in their order. */
    static JsonObject ofCollection(Stream<String> ids) {
        var sorted = Json.createArrayBuilder();
        ids.sorted().forEach(sorted::add);
        return Json.createObjectBuilder().add("ids", sorted).build();
    }
}

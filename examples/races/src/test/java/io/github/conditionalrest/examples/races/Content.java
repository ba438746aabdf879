package io.github.conditionalrest.examples.races;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * What a writer puts into a resource, so that whoever reads it knows which write has made that version.
 *
 * @param write names the write, and no other
 * @param replaces the tag of the version that it was derived from; null where it creates
 * @param count one more than that of the version that it replaces
 */
record Content(String write, @Nullable String replaces, int count) {

    /** The content in the body of an answer, or null where it is something else, such as a problem. */
    static @Nullable Content parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject object = reader.readObject();
            return object.containsKey("write")
                    ? new Content(object.getString("write"), object.getString("replaces", null), object.getInt("count"))
                    : null;
        } catch (JsonException noObject) {
            return null;
        }
    }

    JsonObject toJson() {
        var object = Json.createObjectBuilder().add("write", write);
        if (replaces != null) {
            object.add("replaces", replaces);
        }
        return object.add("count", count).build();
    }
}

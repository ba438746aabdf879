package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response as it came over the wire. */
record Answer(int status, List<String> fieldLines, String body) {

    /** The value of a field, or null where it is absent. */
    @Nullable
    String field(String name) {
        return fieldLines.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    JsonObject json() {
        return Json.createReader(new StringReader(body)).readObject();
    }

    /** The same without the date, which alone differs from second to second. */
    Answer undated() {
        return new Answer(
                status,
                fieldLines.stream().filter(line -> !line.startsWith("Date:")).toList(),
                body);
    }
}

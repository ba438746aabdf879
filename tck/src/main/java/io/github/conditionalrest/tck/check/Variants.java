package io.github.conditionalrest.tck.check;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Content that differs from all that was there before, since a server may take a write that changes nothing for one
 * that "has already succeeded" (RFC 9110 §13.1.1).
 */
final class Variants {

    static final String NUMBER = "{n}";

    // Not what others look things up by, and not what has a form of its own.
    private static final String NOT_FREE_TEXT =
            "(?i).*(id|key|uuid|guid|tag|version|revision|href|ur[il]|link|date|time|at|type|kind|status|state|mail"
                    + "|lang|language|locale|currency|country|code|hash|slug|phone|password)";

    private final IntFunction<String> numbered;
    private int last;

    private Variants(IntFunction<String> numbered) {
        this.numbered = numbered;
    }

    /** Of this content, or empty where nobody can tell what may be changed in it. */
    static Optional<Variants> of(String mediaType, String content) {
        if (content.contains(NUMBER)) {
            return Optional.of(new Variants(n -> numbered(content, n)));
        }
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return ofJson(content);
        }
        return type.startsWith("text/plain") || type.startsWith("text/markdown")
                ? Optional.of(new Variants(n -> content + mark(n)))
                : Optional.empty();
    }

    /** The content with this number in its places. */
    static String numbered(String content, int number) {
        return content.replace(NUMBER, Integer.toString(number));
    }

    /** One that was not there before. */
    synchronized String next() {
        return numbered.apply(++last);
    }

    private static Optional<Variants> ofJson(String content) {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            if (!(reader.readValue() instanceof JsonObject whole)) {
                return Optional.empty();
            }
            return longestText(whole)
                    .map(name -> new Variants(n -> {
                        JsonObjectBuilder changed = Json.createObjectBuilder(whole);
                        return changed.add(name, whole.getString(name) + mark(n))
                                .build()
                                .toString();
                    }));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> longestText(JsonObject whole) {
        String longest = null;
        for (String name : whole.keySet()) {
            JsonValue value = whole.get(name);
            if (value instanceof JsonString text
                    && !name.matches(NOT_FREE_TEXT)
                    && (longest == null
                            || text.getString().length()
                                    > whole.getString(longest).length())) {
                longest = name;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static String mark(int number) {
        return " (conditional-check " + number + ")";
    }
}

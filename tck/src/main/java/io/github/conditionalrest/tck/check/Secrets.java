package io.github.conditionalrest.tck.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps the values that were given with {@code --header} out of everything that is shown or written. */
final class Secrets {

    private static final Set<String> HARMLESS = Set.of(
            "accept", "accept-encoding", "accept-language", "content-type", "prefer", "user-agent", "api-version");
    private static final int TOO_SHORT_TO_SEARCH = 4;

    private final Map<String, String> variables = new LinkedHashMap<>();

    Secrets(List<String> headers) {
        Map<Integer, Map<String, String>> longestFirst = new TreeMap<>((a, b) -> b - a);
        for (String header : headers) {
            String name = header.substring(0, header.indexOf(':')).strip();
            String value = header.substring(header.indexOf(':') + 1).strip();
            if (!HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
                String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
                put(longestFirst, value, "$" + variable);
                // A scheme and what belongs to it: a server may repeat the second without the first.
                for (String part : value.split("[\\s,;=]+", -1)) {
                    if (part.length() > TOO_SHORT_TO_SEARCH * 2) {
                        put(longestFirst, part, "$" + variable);
                    }
                }
            }
        }
        longestFirst.values().forEach(variables::putAll);
    }

    private static void put(Map<Integer, Map<String, String>> byLength, String value, String variable) {
        if (value.length() >= TOO_SHORT_TO_SEARCH) {
            byLength.computeIfAbsent(value.length(), length -> new LinkedHashMap<>())
                    .putIfAbsent(value, variable);
        }
    }

    /** Whether the value of this field is one. */
    static boolean isIn(String name) {
        return !HARMLESS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** With the name of a shell variable in the place of each of them. */
    String masked(String text) {
        String masked = text;
        for (Map.Entry<String, String> each : variables.entrySet()) {
            masked = masked.replace(each.getKey(), each.getValue());
        }
        return masked;
    }
}

package io.github.conditionalrest.core;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** Makes request fields. */
final class Fields {

    private Fields() {}

    /** One field line for each pair of name and value. */
    static MultivaluedMap<String, String> of(String... namesAndValues) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}

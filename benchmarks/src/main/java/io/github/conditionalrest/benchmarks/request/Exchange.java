package io.github.conditionalrest.benchmarks.request;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request, and the status that answers it.
 *
 * @param path relative to the application
 * @param field a request field, or null where none is sent
 */
record Exchange(
        String method,
        String path,
        @Nullable String field,
        @Nullable String value,
        byte[] body,
        int status) {

    private static final byte[] NO_BODY = {};
    private static final byte[] BODY = "other text".getBytes(StandardCharsets.UTF_8);

    static Exchange put(String path, @Nullable String field, @Nullable String value, int status) {
        return new Exchange("PUT", path, field, value, BODY, status);
    }

    static Exchange get(String path, @Nullable String field, @Nullable String value, int status) {
        return new Exchange("GET", path, field, value, NO_BODY, status);
    }
}

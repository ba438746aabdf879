package io.github.conditionalrest.benchmarks.request;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request to the one resource that there is, and the status that answers it.
 *
 * @param field a request field, or null where none is sent
 */
record Exchange(
        String method, @Nullable String field, @Nullable String value, byte[] body, int status) {

    static final String PATH = "things/1";

    private static final byte[] NO_BODY = {};
    private static final byte[] BODY = "other text".getBytes(StandardCharsets.UTF_8);

    static Exchange put(@Nullable String field, @Nullable String value, int status) {
        return new Exchange("PUT", field, value, BODY, status);
    }

    static Exchange get(@Nullable String field, @Nullable String value, int status) {
        return new Exchange("GET", field, value, NO_BODY, status);
    }
}

package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.RawClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Requests to servers that may still be busy with starting. */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Requests() {}

    /** Sends a request, with an entity if it is a PUT. */
    static HttpResponse send(String method, URI uri, String... fieldLines) {
        String entity = method.equals("PUT") ? "{}" : "";
        return new RawClient(uri, PATIENCE)
                .send(new HttpRequest(method, uri.getRawPath(), List.of(fieldLines), entity, false));
    }
}

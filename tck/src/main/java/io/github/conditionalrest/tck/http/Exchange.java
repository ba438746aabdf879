package io.github.conditionalrest.tck.http;

import java.util.Objects;

/** A request and the response to it. */
public record Exchange(HttpRequest request, HttpResponse response) {

    public Exchange {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(response, "response");
    }
}

package io.github.conditionalrest.examples.documents;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/**
 * Refuses by a problem what Jersey's servlet would answer, before any mapper, by an empty 400 or even by 500: a
 * Content-Type that is no media type, and a target that is no path.
 */
record ReadableRequest(HttpHandler next) implements HttpHandler {

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.getRequestPath().startsWith("/")) {
            refuse(exchange, Status.BAD_REQUEST, "The target is not a path.");
        } else if (!isMediaType(exchange.getRequestHeaders().get(Headers.CONTENT_TYPE))) {
            refuse(exchange, Status.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not a media type.");
        } else {
            next.handleRequest(exchange);
        }
    }

    private static boolean isMediaType(@Nullable HeaderValues lines) {
        if (lines == null) {
            return true;
        }
        try {
            // Jersey takes a weight for one of Accept, and fails on what is no number.
            return lines.size() == 1
                    && !MediaType.valueOf(lines.getFirst()).getParameters().containsKey("q");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServerExchange exchange, Status status, String detail) {
        exchange.setStatusCode(status.getStatusCode());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
        exchange.getResponseSender().send(Problems.body(status, detail));
    }
}

package io.github.conditionalrest.examples.documents;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Corrects two points of Undertow's servlet layer.
 *
 * <p>Where a request is refused before its body was read, the servlet layer waits in its worker thread for the rest of
 * the body, so that as many stalled uploads as there are workers stop the server. Here the wait ends as soon as it
 * would block; Undertow's exchange then drains the rest without a thread, and keeps the connection in step.
 *
 * <p>And a 304 to HEAD would say {@code Content-Length: 0}, a length that the 200 would not have (RFC 9110 §8.6).
 */
record UnreadBody(HttpHandler next) implements HttpHandler {

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseCommitListener(committed -> {
            if (committed.getStatusCode() == StatusCodes.NOT_MODIFIED) {
                committed.getResponseHeaders().remove(Headers.CONTENT_LENGTH);
            }
        });
        if (!exchange.isRequestComplete()) {
            exchange.addRequestWrapper((factory, wrapped) -> new Rest(factory.create(), wrapped));
        }
        next.handleRequest(exchange);
    }

    private static final class Rest extends AbstractStreamSourceConduit<StreamSourceConduit> {

        private final HttpServerExchange exchange;
        private boolean leftToExchange;

        Rest(StreamSourceConduit next, HttpServerExchange exchange) {
            super(next);
            this.exchange = exchange;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            int count = super.read(buffer);
            if (count == 0 && !leftToExchange && exchange.isResponseStarted() && exchange.isResponseComplete()) {
                leftToExchange = true;
                return -1; // for the servlet layer the body ends here
            }
            return count;
        }

        @Override
        public void terminateReads() throws IOException {
            if (!leftToExchange || exchange.isRequestComplete()) {
                super.terminateReads();
            }
        }
    }
}

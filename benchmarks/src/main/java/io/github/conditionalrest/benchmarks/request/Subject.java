package io.github.conditionalrest.benchmarks.request;

import java.io.IOException;

/** What is measured: a request, and the application that answers it. */
public enum Subject {
    /** Sends the field to a method that does not look at it. */
    PUT_PLAIN(Exchange.put("plain/1", "If-Match", Values.CURRENT, 204)),
    /** The same, checked by the runtime's own evaluation. */
    PUT_BY_HAND(Exchange.put("by-hand/1", "If-Match", Values.CURRENT, 204)),
    /** The same, guarded. */
    PUT_GUARDED(Exchange.put("guarded/1", "If-Match", Values.CURRENT, 204)),
    /** The same, guarded by a version. */
    PUT_VERSIONED(Exchange.put("versioned/1", "If-Match", "\"1795303271799;text/plain\"", 204)),
    /** The same, checked in the method through Preconditions. */
    PUT_CHECKED(Exchange.put("checked/1", "If-Match", Values.CURRENT, 204)),
    /** A guarded write without a precondition. */
    PUT_MISSING(Exchange.put("guarded/1", null, null, 428)),
    /** A guarded write of a stale client. */
    PUT_STALE(Exchange.put("guarded/1", "If-Match", Values.STALE, 412)),
    /** The same by the runtime's own evaluation. */
    PUT_STALE_BY_HAND(Exchange.put("by-hand/1", "If-Match", Values.STALE, 412)),
    /** A read with a field to which the method does not look. */
    GET_PLAIN(Exchange.get("plain/1", "If-None-Match", Values.STALE, 200)),
    /** A read of what has changed, checked by the runtime's own evaluation. */
    GET_BY_HAND(Exchange.get("by-hand/1", "If-None-Match", Values.STALE, 200)),
    /** The same, guarded. */
    GET_GUARDED(Exchange.get("guarded/1", "If-None-Match", Values.STALE, 200)),
    /** A read of what is unchanged, checked by the runtime's own evaluation. */
    GET_UNCHANGED_BY_HAND(Exchange.get("by-hand/1", "If-None-Match", Values.CURRENT, 304)),
    /** The same, guarded. */
    GET_UNCHANGED(Exchange.get("guarded/1", "If-None-Match", Values.CURRENT, 304));

    private final Exchange exchange;

    Subject(Exchange exchange) {
        this.exchange = exchange;
    }

    Exchange exchange() {
        return exchange;
    }

    private boolean isOfOthers() {
        return exchange.path().startsWith("plain") || exchange.path().startsWith("by-hand");
    }

    Served serve(String runtime) throws IOException {
        if (isOfOthers()) {
            return LibraryHidden.whileStarting(() -> Served.on(runtime, new Things.WithoutGuard()));
        }
        return Served.on(runtime, new Things.WithGuard());
    }

    private static final class Values {
        static final String CURRENT = "\"33a64df551425fcc\"";
        static final String STALE = "\"33a64df551425fcb\"";
    }
}

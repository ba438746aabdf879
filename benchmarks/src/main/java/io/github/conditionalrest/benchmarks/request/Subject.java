package io.github.conditionalrest.benchmarks.request;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.core.Application;

/** What is measured: a request, and the resource that answers it. */
public enum Subject {
    /** Sends the field to a method that does not look at it. */
    PUT_PLAIN(Things.Plain.class, Exchange.put("If-Match", Values.CURRENT, 204)),
    /** The same, behind filters that do nothing. */
    PUT_FILTERED(Things.Filtered.class, Exchange.put("If-Match", Values.CURRENT, 204)),
    /** The same, checked by the runtime's own evaluation. */
    PUT_BY_HAND(Things.ByHand.class, Exchange.put("If-Match", Values.CURRENT, 204)),
    /** The same, guarded. */
    PUT_GUARDED(Things.Guarded.class, Exchange.put("If-Match", Values.CURRENT, 204)),
    /** The same, guarded by a version. */
    PUT_VERSIONED(Things.Versioned.class, Exchange.put("If-Match", "\"1795303271799;text/plain\"", 204)),
    /** The same, checked in the method through Preconditions. */
    PUT_CHECKED(Things.Checked.class, Exchange.put("If-Match", Values.CURRENT, 204)),
    /** A guarded write without a precondition. */
    PUT_MISSING(Things.Guarded.class, Exchange.put(null, null, 428)),
    /** A guarded write of a stale client. */
    PUT_STALE(Things.Guarded.class, Exchange.put("If-Match", Values.STALE, 412)),
    /** The same by the runtime's own evaluation. */
    PUT_STALE_BY_HAND(Things.ByHand.class, Exchange.put("If-Match", Values.STALE, 412)),
    /** A read with a field to which the method does not look. */
    GET_PLAIN(Things.Plain.class, Exchange.get("If-None-Match", Values.STALE, 200)),
    /** A read of what has changed, checked by the runtime's own evaluation. */
    GET_BY_HAND(Things.ByHand.class, Exchange.get("If-None-Match", Values.STALE, 200)),
    /** The same, guarded. */
    GET_GUARDED(Things.Guarded.class, Exchange.get("If-None-Match", Values.STALE, 200)),
    /** The same, guarded by a version. */
    GET_VERSIONED(Things.Versioned.class, Exchange.get("If-None-Match", "\"1795303271798;text/plain\"", 200)),
    /** A read of what is unchanged, checked by the runtime's own evaluation. */
    GET_UNCHANGED_BY_HAND(Things.ByHand.class, Exchange.get("If-None-Match", Values.CURRENT, 304)),
    /** The same, guarded. */
    GET_UNCHANGED(Things.Guarded.class, Exchange.get("If-None-Match", Values.CURRENT, 304));

    private final Class<?> resource;
    private final Exchange exchange;

    Subject(Class<?> resource, Exchange exchange) {
        this.resource = resource;
        this.exchange = exchange;
    }

    Exchange exchange() {
        return exchange;
    }

    /** Starts its application, of which nobody guards what has no annotation: not even what looks at each request. */
    <T> T serve(Start<T> start) throws Exception {
        Application application = Things.application(resource);
        return resource.isAnnotationPresent(Conditional.class)
                ? start.start(application)
                : LibraryHidden.whileStarting(() -> start.start(application));
    }

    /** Starts an application somewhere. */
    @FunctionalInterface
    interface Start<T> {
        T start(Application application) throws Exception;
    }

    private static final class Values {
        static final String CURRENT = "\"33a64df551425fcc\"";
        static final String STALE = "\"33a64df551425fcb\"";
    }
}

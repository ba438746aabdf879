package io.github.conditionalrest.spi;

/**
 * Hears of every decision about a guarded request, for metrics, logs and audits.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, or handed to the feature when an application
 * registers it by hand. They are called concurrently, on the thread of the request, and should be quick; what they
 * throw is logged and changes nothing for the client.
 */
@FunctionalInterface
public interface PreconditionListener {

    /**
     * Called once for each decision. A request has one; it has a second one where it was let through and a later check
     * refused it, or its write turned out unguarded.
     */
    void decided(Decision decision);
}

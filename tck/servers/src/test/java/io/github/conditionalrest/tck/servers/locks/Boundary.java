package io.github.conditionalrest.tck.servers.locks;

/** What begins and ends a transaction. */
@FunctionalInterface
public interface Boundary {

    /** Has the mishap happen within a transaction. */
    void run(Mishap mishap, String id) throws Exception;
}

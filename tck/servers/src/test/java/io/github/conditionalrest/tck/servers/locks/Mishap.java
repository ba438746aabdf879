package io.github.conditionalrest.tck.servers.locks;

/** Work on a row that goes wrong, at once or when its transaction ends. */
@FunctionalInterface
public interface Mishap {

    /** Called within a transaction. */
    void happen(String id) throws Exception;
}

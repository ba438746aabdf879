package io.github.conditionalrest.tck.catalogue;

/** Tries one assertion. */
@FunctionalInterface
public interface Check {

    /**
     * Sends requests and compares the responses.
     *
     * @throws Violation if the assertion does not hold
     * @throws NotApplicableException if it cannot be tried here
     */
    void on(Trial trial);
}

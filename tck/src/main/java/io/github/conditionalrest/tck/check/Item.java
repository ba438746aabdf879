package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.catalogue.Assertion;

/**
 * An assertion as it is asked of a server that has never heard of this project.
 *
 * @param severity how bad it is where it does not hold
 * @param load what it means for the server, where that is much; otherwise empty
 */
record Item(Assertion assertion, Section section, Severity severity, String load) {

    Item(Assertion assertion, Section section, Severity severity) {
        this(assertion, section, severity, "");
    }

    String id() {
        return assertion.id();
    }

    /** The method that its number ends with, or nothing. */
    String method() {
        int slash = id().indexOf('/');
        return slash < 0 ? "" : id().substring(slash + 1);
    }

    /** Whether it sends a method that may change something. */
    boolean writes() {
        String sent = assertion.sent();
        return method().equals("PUT") || sent.startsWith("PUT") || sent.startsWith("DELETE");
    }
}

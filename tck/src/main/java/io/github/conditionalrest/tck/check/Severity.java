package io.github.conditionalrest.tck.check;

/** How bad it is that an assertion does not hold, for whoever serves the API. */
enum Severity {
    /** A MUST of an RFC is broken. */
    MUST,
    /** A SHOULD of an RFC is broken, or what it says without either word. */
    SHOULD,
    /** The RFCs leave it open; people want to know nevertheless. */
    OBSERVATION
}

package io.github.conditionalrest.tck.catalogue;

/** How binding an assertion is, and for whom. */
public enum Level {
    /** A MUST of an RFC. */
    MUST,
    /** A SHOULD of an RFC, or what it says without either word. */
    SHOULD,
    /** Leaves more than one answer open in the RFC; this project has decided for one. */
    RULE
}

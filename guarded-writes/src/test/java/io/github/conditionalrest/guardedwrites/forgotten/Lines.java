package io.github.conditionalrest.guardedwrites.forgotten;

/** A sub-resource of which its locator does not tell. */
class Lines {

    @Append
    public void append() {}
}

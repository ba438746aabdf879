package io.github.conditionalrest.examples.races;

/**
 * A version of a resource as a response tells it.
 *
 * @param tag its ETag, quotes included
 * @param content says which write has made it
 */
record Version(String tag, Content content) {}

package io.github.conditionalrest.examples.documents;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * One state of an item, or of a whole collection; every change puts another in its place.
 *
 * @param version that no other state in the same store ever had
 * @param lastModified when this state came about
 * @param content what is served
 */
record State(long version, Instant lastModified, JsonObject content) {}

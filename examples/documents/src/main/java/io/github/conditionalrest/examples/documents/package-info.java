/**
 * A runnable application: five kinds of resource, each guarded by HTTP preconditions.
 *
 * <p>They differ in their validators alone, so {@link io.github.conditionalrest.examples.documents.Items} holds the
 * methods, and each kind adds a path, {@code @Conditional} and the validators that it has.
 */
@NullMarked
package io.github.conditionalrest.examples.documents;

import org.jspecify.annotations.NullMarked;

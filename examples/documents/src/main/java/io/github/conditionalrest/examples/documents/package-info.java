/**
 * A runnable application: five kinds of resource, each guarded by HTTP preconditions.
 *
 * <p>They differ in their validators alone, so {@link io.github.conditionalrest.examples.documents.Items} holds the
 * methods, and each kind adds a path, {@code @Conditional} and a store.
 *
 * <p>The data is where applications keep it, and several instances may share it. {@code EntityStore} checks the
 * preconditions in the transaction of Jakarta Persistence that writes, and {@code @Version} closes the gap up to its
 * commit; labels are in a {@code RowStore}, whose statements of JDBC compare with the version on which the request was
 * let through. Previews can be made again, so they are in a {@code CacheStore}, in a JCache cache with its atomic
 * {@code replace}. In all of them a collection is an entry of its own, whose version changes with its members, and what
 * was deleted leaves an empty one behind: so no tag and no date ever comes back.
 */
@NullMarked
package io.github.conditionalrest.examples.documents;

import org.jspecify.annotations.NullMarked;

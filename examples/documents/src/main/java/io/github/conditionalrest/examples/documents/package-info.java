/**
 * A runnable application: five kinds of resource, each guarded by HTTP preconditions.
 *
 * <p>They differ in their validators alone, so {@link io.github.conditionalrest.examples.documents.Items} holds the
 * methods, and each kind adds a path, {@code @Conditional} and a store.
 *
 * <p>The data is in a database, which several instances may share. {@code EntityStore} checks the preconditions in the
 * transaction of Jakarta Persistence that writes, and {@code @Version} closes the gap up to its commit; labels are in a
 * {@code RowStore}, whose statements of JDBC compare with the version on which the request was let through. In both a
 * collection is a row of its own, whose version changes with its members, and what was deleted leaves an empty row
 * behind: so no tag and no date ever comes back.
 */
@NullMarked
package io.github.conditionalrest.examples.documents;

import org.jspecify.annotations.NullMarked;

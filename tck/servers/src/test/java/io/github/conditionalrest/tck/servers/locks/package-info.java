/**
 * An application that loses races for a row, in every way in which Jakarta EE lets one end a transaction, and that
 * fails for other reasons in the same ways.
 */
@NullMarked
package io.github.conditionalrest.tck.servers.locks;

import org.jspecify.annotations.NullMarked;

/** What goes wrong with Jakarta Data, where the server has none. */
@NullMarked
package io.github.conditionalrest.tck.servers.locks.data;

import org.jspecify.annotations.NullMarked;
